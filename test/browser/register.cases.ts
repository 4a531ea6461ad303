import { useFormBooks } from "./formBooks";
import { changesShown, chooseOf, focusedText, rowOfWorkbook, rowsOfTable } from "./formFacts";
import { barriers, textOf } from "./pageFacts";
import { entriesOf, registerOf } from "./registerFacts";

// What is done from the register, to the workbook under the pane.

useFormBooks();

test("one that no bill has taken is edited: every field is free, and what it says before and after is shown", async () => {
  const { page, pane } = await registerOf();
  await chooseOf(pane, /WO-0002/, "Edit…");
  expect(await focusedText(pane)).toBe("Edit WO-0002");
  await pane.getByRole("button", { name: "Post the change" }).click();
  await pane.getByText("Nothing is changed yet. Change a field, then post.").waitFor();
  await pane.getByLabel("Amount").fill("175.51");
  await pane.getByText("175.50 is owing on INV-0003, and 175.51 was asked for. Lower the amount.").waitFor();
  await pane.getByLabel("Amount").fill("20");
  await pane.getByRole("textbox", { name: "Reason" }).fill("Sill repainted");
  expect(await changesShown(pane)).toEqual([
    "WO-0002 Amount 25.50 → 20.00", "WO-0002 Reason Sill was the wrong colour → Sill repainted", "INV-0003 Balance 150.00 → 155.50", "J-103 Balance 292.86 → 298.36",
  ]);
  await pane.getByRole("button", { name: "Post the change" }).click();
  await pane.getByText("WO-0002 is changed.").waitFor();
  expect(await rowOfWorkbook(page, "WriteOffs", "WO-0002")).toMatchObject({ Amount: 20, Reason: "Sill repainted", Description: "Write Off: Sill repainted" });
  expect(await rowOfWorkbook(page, "Invoices", "INV-0003")).toMatchObject({ "Written off": 20, Balance: 155.5 });
  // The old value stays readable in the log.
  expect(JSON.stringify(await rowOfWorkbook(page, "Operations", "edit-write-off"))).toContain("Sill was the wrong colour");
  await pane.getByRole("button", { name: "Back to the register" }).first().click();
  expect(await entriesOf(pane)).toContainEqual(expect.stringContaining("20.00 Write Off: Sill repainted"));
  expect(await focusedText(pane)).toBe("Actions for WO-0002");
});

test("an edit to a write up waits for its box to be ticked", async () => {
  const { page, pane } = await registerOf();
  await chooseOf(pane, /WO-0002/, "Edit…");
  await pane.getByLabel("Amount").fill("-10");
  await pane.getByRole("button", { name: "Post the change" }).click();
  expect(await focusedText(pane)).toBe("confirmation");
  await pane.getByText("This is a write up, and it is not confirmed yet. Tick the box, then post.").waitFor();
  await pane.getByRole("checkbox", { name: "Yes, this raises what is owed by 10.00" }).check();
  expect((await changesShown(pane))[0]).toBe("WO-0002 Amount 25.50 → Write up 10.00");
  await pane.getByRole("button", { name: "Post the change" }).click();
  await pane.getByText("WO-0002 is changed.").waitFor();
  expect(await rowOfWorkbook(page, "WriteOffs", "WO-0002")).toMatchObject({ Amount: -10, Description: "Write Up: Sill was the wrong colour" });
});

test("one that a bill has taken in part keeps what is billed, and its place on billing runs", async () => {
  const { page, pane } = await registerOf({}, "partly");
  expect(await entriesOf(pane)).toContainEqual(expect.stringContaining("On the next billing run 60.00 billed on INV-0001; 40.00 open"));
  await chooseOf(pane, /WO-0003/, "Edit…");
  expect(await pane.getByRole("checkbox", { name: "Allocate to next billing run" }).isDisabled()).toBe(true);
  expect(await textOf(pane)).toContain("Part of it is billed, so it stays on billing runs.");
  expect(await textOf(pane)).toContain("At least 60.00: that much is billed.");
  await pane.getByLabel("Amount").fill("59.99");
  await pane.getByRole("button", { name: "Post the change" }).click();
  expect(await focusedText(pane)).toBe("amount");
  await pane.getByText("60.00 of WO-0003 is already billed, and 59.99 was asked for. Enter at least what is billed.").waitFor();
  await pane.getByLabel("Amount").fill("60");
  expect(await changesShown(pane)).toEqual([
    "WO-0003 Amount 100.00 → 60.00", "J-101 Timesheet to bill 960.00 → 1,000.00", "J-101 To bill 1,360.00 → 1,400.00", "J-101 Balance 1,632.00 → 1,680.00",
  ]);
  await pane.getByRole("button", { name: "Post the change" }).click();
  await pane.getByText("WO-0003 is changed.").waitFor();
  expect(await rowOfWorkbook(page, "Jobs", "J-101")).toMatchObject({ "To bill": 1400, Balance: 1680 });
});

test.each`
  action                             | title
  ${"Edit…"}                         | ${"Edit WO-0001"}
  ${"Reverse…"}                      | ${"Reverse WO-0001"}
  ${"Take out of next billing run…"} | ${"Take WO-0001 out of the next billing run"}
  ${"Delete…"}                       | ${"Delete WO-0001"}
`("one that a bill has taken is locked, and $action says why", async ({ action, title }: { action: string; title: string }) => {
  const { page, pane } = await registerOf();
  await chooseOf(pane, /WO-0001/, action);
  expect(await focusedText(pane)).toBe(title);
  await pane.getByText("97.50 of WO-0001 was already billed, on INV-0002. Enter an opposite write-off dated after that billing run instead.").waitFor();
  expect(await barriers(pane)).toEqual([]);
  expect(await rowsOfTable(page, "Operations")).toBe(0);
});

test("a forgotten one is allocated to the next billing run, and taken out again", async () => {
  const { page, pane } = await registerOf();
  await chooseOf(pane, /WO-0003/, "Allocate to next billing run…");
  expect(await changesShown(pane)).toEqual(["WO-0003 Next billing run No → Yes", "J-101 Timesheet to bill 1,015.00 → 975.00", "J-101 To bill 1,415.00 → 1,375.00"]);
  await pane.getByRole("button", { name: "Allocate", exact: true }).click();
  await pane.getByText("WO-0003 is changed.").waitFor();
  expect(await rowOfWorkbook(page, "WriteOffs", "WO-0003")).toMatchObject({ "Next billing run": true, Amount: 40 });
  expect(await rowOfWorkbook(page, "Jobs", "J-101")).toMatchObject({ "To bill": 1375 });
  await pane.getByRole("button", { name: "Back to the register" }).first().click();
  expect(await pane.getByRole("button", { name: /look$/ }).count()).toBe(0);
  await chooseOf(pane, /WO-0003/, "Take out of next billing run…");
  await pane.getByRole("button", { name: "Take out", exact: true }).click();
  await pane.getByText("WO-0003 is changed.").waitFor();
  expect(await rowOfWorkbook(page, "Jobs", "J-101")).toMatchObject({ "To bill": 1415 });
});

test("one that nothing has come of is deleted, and the row is gone", async () => {
  const { page, pane } = await registerOf();
  const before = await rowsOfTable(page, "WriteOffs");
  await chooseOf(pane, /WO-0003/, "Delete…");
  expect((await changesShown(pane))[0]).toBe("WO-0003 Amount 40.00 → deleted");
  await pane.getByRole("button", { name: "Delete WO-0003" }).click();
  await pane.getByText("WO-0003 is deleted.").waitFor();
  expect(await rowsOfTable(page, "WriteOffs")).toBe(before - 1);
  expect(await pane.getByRole("button", { name: "Show the row in Excel" }).count()).toBe(0);
  await pane.getByRole("button", { name: "Back to the register" }).first().click();
  expect((await entriesOf(pane)).map((entry) => entry.slice(0, 7))).toEqual(["WO-0004", "WO-0002", "WO-0001"]);
});

test("a reversal and what it takes back point at each other", async () => {
  const { pane } = await registerOf();
  await chooseOf(pane, /WO-0002/, "Reverse…");
  await pane.getByRole("button", { name: "Reverse WO-0002" }).click();
  await pane.getByText("Posted as WO-0005.").waitFor();
  await pane.getByRole("button", { name: "Back to the register" }).first().click();
  const entries = await entriesOf(pane);
  expect(entries[0]).toMatch(/^WO-0005 .* Takes back 25\.50 .* Reversal Reverses WO-0002$/);
  expect(entries).toContainEqual(expect.stringMatching(/^WO-0002 .* Reversed Reversed by WO-0005$/));
  expect(await textOf(pane)).toContain("Invoices, tax included Net 0.00 Written off 0.00 · Written up 0.00");
});

test("a write-off is added from the register, to any invoice or job, by keyboard alone", async () => {
  const { page, pane } = await registerOf();
  const tabTo = async (name: string) => {
    for (let tabs = 0; tabs < 80; tabs += 1) {
      if ((await focusedText(pane)) === name) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`Tab does not reach ${name}.`);
  };
  await tabTo("Write off…");
  await page.keyboard.press("Enter");
  await pane.waitForFunction(() => document.activeElement?.tagName === "H1");
  await tabTo("target-search");
  await page.keyboard.type("okafor");
  // The list follows what is typed a moment later, and until then Tab would go through the longer one.
  await pane.waitForFunction(() => !document.body.innerText.includes("INV-0002 · Mill Street"));
  await tabTo("INV-0004 · Okafor, Grace and Daniel · 141.00 due");
  await page.keyboard.press("Enter");
  await pane.getByRole("heading", { name: "Write off: Okafor, Grace and Daniel" }).waitFor();
  expect(await textOf(pane)).toContain("INV-0004 · Open · 141.00 due");
  await tabTo("reason");
  await page.keyboard.type("Gutter leaks still");
  await tabTo("Post write-off");
  await page.keyboard.press("Enter");
  await pane.getByText("Posted as WO-0005.").waitFor();
  await tabTo("Back to the register");
  await page.keyboard.press("Enter");
  expect((await entriesOf(pane))[0]).toMatch(/^WO-0005 /);
  expect(await rowOfWorkbook(page, "WriteOffs", "WO-0005")).toMatchObject({ Invoice: "INV-0004", Amount: 141 });
});

test("a job's is added though the job has an invoice to write off", async () => {
  const { pane } = await registerOf();
  await pane.getByRole("button", { name: "Write off…" }).click();
  await pane.getByLabel("What is written off").selectOption("A job: what is to be billed");
  await pane.getByRole("button", { name: "J-103 · Okafor, Grace and Daniel · 119.05 to bill" }).click();
  await pane.getByRole("heading", { name: "Write off: J-103, Okafor, Grace and Daniel" }).waitFor();
  expect(await pane.getByLabel("Amount").inputValue()).toBe("119.05");
});
