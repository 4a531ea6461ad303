import { formFor, paneOf, useFormBooks } from "./formBooks";
import { changesShown, chooseOf, focusedText, rowOfWorkbook, rowsOfTable } from "./formFacts";
import { rowsOf, textOf } from "./pageFacts";
import type { PaneInBrowser } from "./paneInBrowser";

// A debt is written off in the pane that ships, and the workbook under it says so.

useFormBooks();

const jobs = async ({ pane }: PaneInBrowser) => (await rowsOf(pane)).map(([, , job, balance]) => `${job} ${balance}`);

test("a debt is written off in part, then the rest, then taken back", async () => {
  const open = await paneOf("small");
  const { page, pane } = open;
  expect(await jobs(open)).toContain("J-102 359.64");

  await chooseOf(pane, /J-102/, "Write off…");
  expect(await focusedText(pane)).toBe("Write off: J-102, Mill Street Dental Practice");
  expect(await textOf(pane)).toContain("INV-0002 · Sent · 359.64 due");
  expect(await pane.getByLabel("Amount").inputValue()).toBe("359.64");
  await pane.getByLabel("Amount").fill("100");
  await pane.getByRole("textbox", { name: "Reason" }).fill("Paint ran");
  expect(await textOf(pane)).toContain("Stored as “Write Off: Paint ran”");
  expect(await changesShown(pane)).toEqual(["INV-0002 Balance 359.64 → 259.64", "J-102 Balance 359.64 → 259.64"]);

  await pane.getByRole("button", { name: "Post write-off" }).click();
  await pane.getByText("Posted as WO-0003.").waitFor();
  expect(await rowOfWorkbook(page, "WriteOffs", "Write Off: Paint ran")).toMatchObject({ "Write-off": "WO-0003", Invoice: "INV-0002", Job: "J-102", Amount: 100, Status: "Posted" });
  expect(await rowOfWorkbook(page, "Invoices", "INV-0002")).toMatchObject({ Status: "Sent", "Written off": 100, Balance: 259.64 });

  await pane.getByRole("button", { name: "Show the row in Excel" }).click();
  await page.waitForFunction(async () => (await window.opened).desk.host.workbook.activeSheet.name === "WriteOffs");

  await pane.getByRole("button", { name: "Back to the debts" }).first().click();
  expect(await jobs(open)).toContain("J-102 259.64");
  expect(await focusedText(pane)).toBe("Actions for Mill Street Dental Practice, J-102");

  await chooseOf(pane, /J-102/, "Write off…");
  await pane.getByRole("textbox", { name: "Reason" }).fill("The rest as well");
  expect(await changesShown(pane)).toEqual(["INV-0002 Balance 259.64 → 0.00", "J-102 Balance 259.64 → 0.00", "INV-0002 Status Sent → Settled"]);
  await pane.getByRole("button", { name: "Post write-off" }).click();
  await pane.getByText("Posted as WO-0004.").waitFor();
  expect(await rowOfWorkbook(page, "Invoices", "INV-0002")).toMatchObject({ Status: "Settled", Balance: 0 });

  await pane.getByRole("button", { name: "Reverse…" }).click();
  expect(await changesShown(pane)).toEqual(["INV-0002 Balance 0.00 → 259.64", "J-102 Balance 0.00 → 259.64", "INV-0002 Status Settled → Sent"]);
  await pane.getByRole("button", { name: "Reverse WO-0004" }).click();
  await pane.getByText("Posted as WO-0005.").waitFor();
  expect(await rowOfWorkbook(page, "Invoices", "INV-0002")).toMatchObject({ Status: "Sent", Balance: 259.64 });
  await pane.getByRole("button", { name: "Back to the debts" }).first().click();
  expect(await jobs(open)).toContain("J-102 259.64");
});

test("the same by keyboard alone", async () => {
  const open = await paneOf("small");
  const { page, pane } = open;
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const tabTo = async (name: string) => {
    for (let tabs = 0; tabs < 40; tabs += 1) {
      if ((await focusedText(pane)) === name) return;
      await press("Tab");
    }
    throw new Error(`Tab does not reach ${name}.`);
  };
  await tabTo("Actions for Mill Street Dental Practice, J-102");
  await press("Enter");
  expect(await focusedText(pane)).toBe("Write off…");
  await press("ArrowDown");
  expect(await focusedText(pane)).toBe("Record payment…");
  await press("Escape");
  expect(await focusedText(pane)).toBe("Actions for Mill Street Dental Practice, J-102");
  await press("Enter", "Enter");
  await tabTo("amount");
  await press("Control+A");
  await page.keyboard.type("100");
  await tabTo("reason");
  await page.keyboard.type("Paint ran");
  await tabTo("Post write-off");
  await press("Enter");
  await pane.getByText("Posted as WO-0003.").waitFor();
  expect(await rowOfWorkbook(page, "WriteOffs", "Write Off: Paint ran")).toMatchObject({ Amount: 100, Invoice: "INV-0002" });
  await tabTo("Reverse…");
  // The title of the place says the same as its button; the button comes after it.
  await press("Enter", "Tab");
  await tabTo("Reverse WO-0003");
  await press("Enter");
  await pane.getByText("Posted as WO-0004.").waitFor();
  await tabTo("Back to the debts");
  await press("Enter");
  expect(await focusedText(pane)).toBe("Actions for Mill Street Dental Practice, J-102");
  expect(await jobs(open)).toContain("J-102 359.64");
});

test("a button pressed twice posts once", async () => {
  const { page, pane } = await formFor("small", "100");
  const before = await rowsOfTable(page, "WriteOffs");
  await pane.evaluate(() => {
    const post = document.getElementById("post");
    post?.click();
    post?.click();
  });
  await pane.getByText("Posted as WO-0003.").waitFor();
  expect(await rowsOfTable(page, "WriteOffs")).toBe(before + 1);
});

test("figures that changed since the preview are shown, and nothing is written", async () => {
  const { page, pane } = await formFor("small", "100");
  const before = await rowsOfTable(page, "WriteOffs");
  await page.evaluate(async () => (await window.opened).type("Payments!H3", "350"));
  await pane.getByRole("button", { name: "Post write-off" }).click();
  await pane.getByText("The figures have changed").waitFor();
  expect(await changesShown(pane)).toEqual(["INV-0002 Balance 309.64 → 209.64 was 359.64 → 259.64", "J-102 Balance 309.64 → 209.64 was 359.64 → 259.64"]);
  expect(await rowsOfTable(page, "WriteOffs")).toBe(before);
  await pane.getByRole("button", { name: "Post write-off" }).click();
  await pane.getByText("Posted as WO-0003.").waitFor();
  expect(await rowOfWorkbook(page, "Invoices", "INV-0002")).toMatchObject({ Balance: 209.64 });
});

test("a protected sheet is left alone, and named", async () => {
  const { page, pane } = await formFor("protected", "100");
  await pane.getByRole("button", { name: "Post write-off" }).click();
  await pane.getByText("Sheet WriteOffs is protected. Unprotect it (Review, Unprotect Sheet), then try again.").waitFor();
  expect(await rowOfWorkbook(page, "WriteOffs", "Write Off: Paint ran")).toBeNull();
});

test("money received goes down as a payment", async () => {
  const { page, pane } = await formFor("small", "100");
  await pane.getByRole("textbox", { name: "Reason" }).fill("Paid by bank transfer");
  await pane.getByRole("button", { name: "Record payment…" }).click();
  expect(await focusedText(pane)).toBe("Record payment: J-102, Mill Street Dental Practice");
  await pane.getByRole("textbox", { name: "Amount" }).fill("200");
  await pane.getByLabel("Method").fill("Bank transfer");
  await pane.getByRole("textbox", { name: "Fee" }).fill("1.50");
  expect(await changesShown(pane)).toEqual(["INV-0002 Balance 359.64 → 159.64", "J-102 Balance 359.64 → 159.64"]);
  await pane.getByRole("button", { name: "Record payment", exact: true }).click();
  await pane.getByText("Posted as PAY-0003.").waitFor();
  expect(await rowOfWorkbook(page, "Payments", "PAY-0003")).toMatchObject({ Invoice: "INV-0002", Amount: 200, Method: "Bank transfer", Fee: 1.5 });
  expect(await rowOfWorkbook(page, "Invoices", "INV-0002")).toMatchObject({ Paid: 500, Balance: 159.64 });
});
