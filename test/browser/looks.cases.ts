import { formFor, paneOf, useFormBooks } from "./formBooks";
import { changesShown, chooseOf, focusedText, rowOfWorkbook } from "./formFacts";
import { rowsOf, sticksOut, textOf } from "./pageFacts";
import type { PaneInBrowser } from "./paneInBrowser";

// Amounts and days look in the pane as they do in the workbook, and what is typed is read as it is written there.

useFormBooks();

const owing = async ({ pane }: PaneInBrowser, job: string) => (await rowsOf(pane)).find((row) => row[2] === job)?.slice(3, 5);

test("a workbook in pounds, with the day first", async () => {
  const open = await formFor("pounds", "100", { locale: "en-GB" });
  const { pane, page } = open;
  expect(await textOf(pane)).toContain("INV-0002 · Sent · £359.64 due");
  expect(await changesShown(pane)).toEqual(["INV-0002 Balance £359.64 → £259.64", "J-102 Balance £359.64 → £259.64"]);
  await pane.locator("#amount").fill("359.65");
  expect(await textOf(pane)).toContain("£359.64 is owing on INV-0002, and £359.65 was asked for. Lower the amount.");
  await pane.locator("#amount").fill("100");
  await pane.locator("#date").fill("2026-03-15");
  expect(await textOf(pane)).toContain("The books are locked through 31/03/2026, and 15/03/2026 lies within. Choose 01/04/2026 or later.");
  await pane.locator("#date").fill("2026-05-31");
  expect(await textOf(pane)).toContain("31/05/2026 lies in the future.");
  await pane.locator("#date").fill("2026-04-30");
  await pane.getByRole("button", { name: "Post write-off" }).click();
  await pane.getByText("Posted as WO-0003.").waitFor();
  expect(await rowOfWorkbook(page, "WriteOffs", "Write Off: Paint ran")).toMatchObject({ Amount: 100 });
  await pane.getByRole("button", { name: "Back to the debts" }).first().click();
  expect(await owing(open, "J-102")).toEqual(["£259.64", "£0.00"]);
});

test("a decimal comma: fields are read as they are written there, and nothing is guessed", async () => {
  const open = await paneOf("euros", { locale: "de-DE" });
  const { page, pane } = open;
  expect(await owing(open, "J-101")).toEqual(["1.680,00 €", "1.400,00 €"]);
  expect(await textOf(pane)).toContain("Total debt 2.473,50 €");
  await chooseOf(pane, /J-101/, "Write off…");
  const amount = pane.locator("#amount");
  expect(await amount.inputValue()).toBe("1400,00");
  await pane.getByRole("textbox", { name: "Reason" }).fill("Hung twice");

  await amount.fill("1.234");
  await pane.getByRole("button", { name: "Post write-off" }).click();
  expect(await focusedText(pane)).toBe("amount");
  expect(await textOf(pane)).toContain('"1.234" can be read in two ways. Enter 1234,00 if thousands are meant; else give the fraction another number of decimals, such as 1,23.');
  await amount.fill("viel");
  expect(await textOf(pane)).toContain('"viel" is not an amount. Enter digits with a decimal comma, such as 300,00');
  await amount.fill("1.234,50");
  expect(await changesShown(pane)).toContain("J-101 To bill 1.400,00 € → 165,50 €");
  await pane.getByLabel("Entered as").selectOption("Bill exactly");
  await amount.fill("1299,50");
  expect(await changesShown(pane)).toContain("J-101 To bill 1.400,00 € → 1.299,50 €");
  await pane.getByRole("button", { name: "Post write-off" }).click();
  await pane.getByText("Posted as WO-0003.").waitFor();
  expect(await rowOfWorkbook(page, "WriteOffs", "Write Off: Hung twice")).toMatchObject({ Amount: 100.5 });
});

test("a payment and its fee with a decimal comma", async () => {
  const { page, pane } = await paneOf("euros", { locale: "de-DE" });
  await chooseOf(pane, /J-102/, "Record payment…");
  expect(await pane.locator("#amount").inputValue()).toBe("359,64");
  await pane.locator("#amount").fill("200,40");
  await pane.locator("#fee").fill("1.500");
  expect(await textOf(pane)).toContain('"1.500" can be read in two ways.');
  await pane.locator("#fee").fill("1,50");
  expect(await changesShown(pane)).toEqual(["INV-0002 Balance 359,64 € → 159,24 €", "J-102 Balance 359,64 € → 159,24 €"]);
  await pane.getByRole("button", { name: "Record payment", exact: true }).click();
  await pane.getByText("Posted as PAY-0003.").waitFor();
  expect(await rowOfWorkbook(page, "Payments", "PAY-0003")).toMatchObject({ Amount: 200.4, Fee: 1.5 });
});

test("longer amounts do not stick out of a narrow pane", async () => {
  const { page, pane } = await paneOf("euros", { locale: "de-DE" });
  await page.addStyleTag({ content: "iframe { width: 320px !important; }" });
  await pane.waitForFunction(() => window.innerWidth === 320);
  expect(await sticksOut(pane)).toBeLessThanOrEqual(0);
  await chooseOf(pane, /J-101/, "Write off…");
  expect(await sticksOut(pane)).toBeLessThanOrEqual(0);
});
