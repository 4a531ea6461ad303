import { paneOf, useFormBooks } from "./formBooks";
import { changesShown, chooseOf, focusedText, rowOfWorkbook, rowsOfTable } from "./formFacts";
import { barriers, textOf } from "./pageFacts";

// A minus sign turns a write-off into a write up: it has words of its own, and is posted only once it is confirmed.

useFormBooks();

test("a write up waits for its box to be ticked, is told as one, and can be taken back", async () => {
  const { page, pane } = await paneOf("small");
  const before = await rowsOfTable(page, "WriteOffs");
  await chooseOf(pane, /J-102/, "Write off…");
  await pane.locator("#amount").fill("-20");
  await pane.getByRole("textbox", { name: "Reason" }).fill("Extra coat agreed");
  expect(await textOf(pane)).toContain("Write up: J-102, Mill Street Dental Practice");
  expect(await textOf(pane)).toContain("That is a write up: it raises what is owed by 20.00.");
  expect(await textOf(pane)).toContain("Stored as “Write Up: Extra coat agreed”");

  await pane.getByRole("button", { name: "Post write up" }).click();
  expect(await focusedText(pane)).toBe("confirmation");
  await pane.getByRole("alert").getByText("This is a write up, and it is not confirmed yet. Tick the box, then post.").waitFor();
  expect(await rowsOfTable(page, "WriteOffs")).toBe(before);
  expect(await barriers(pane)).toEqual([]);

  // Another amount is another question.
  await page.keyboard.press("Space");
  await pane.locator("#amount").fill("-30");
  expect(await pane.getByRole("checkbox", { name: "Yes, this raises what is owed by 30.00" }).isChecked()).toBe(false);
  await pane.getByRole("checkbox", { name: /^Yes/ }).check();
  expect(await changesShown(pane)).toEqual(["INV-0002 Balance 359.64 → 389.64", "J-102 Balance 359.64 → 389.64"]);
  await pane.getByRole("button", { name: "Post write up" }).click();
  await pane.getByText("Posted as WO-0003. “Write Up: Extra coat agreed”").waitFor();
  expect(await textOf(pane)).toContain("Write up posted");
  expect(await rowOfWorkbook(page, "WriteOffs", "WO-0003")).toMatchObject({ Amount: -30, Description: "Write Up: Extra coat agreed" });

  await pane.getByRole("button", { name: "Reverse…" }).click();
  expect(await focusedText(pane)).toBe("Reverse write up WO-0003");
  await pane.getByRole("button", { name: "Reverse write up WO-0003" }).click();
  await pane.getByText("Posted as WO-0004.").waitFor();
  expect(await rowOfWorkbook(page, "Invoices", "INV-0002")).toMatchObject({ Balance: 359.64 });
});

test("a write up of a job says that the next bill rises, and what it raises", async () => {
  const { pane } = await paneOf("small");
  await chooseOf(pane, /J-101/, "Write off…");
  await pane.locator("#amount").fill("-50");
  const said = await textOf(pane);
  expect(said).toContain("That is a write up: it raises what is to be billed by 50.00, before tax.");
  expect(said).toContain("The next bill of the job will be higher by it.");
  expect(said).toContain("No invoice: raise what is to be billed");
  expect(said).toMatch(/What it raises .*50\.00/);
  expect(said).not.toContain("-50.00");
});
