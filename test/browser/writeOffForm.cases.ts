import { formFor, paneOf, useFormBooks } from "./formBooks";
import { changesShown, chooseOf, focusedText, rowsOfTable } from "./formFacts";
import { barriers, sticksOut } from "./pageFacts";
import type { Look } from "./paneInBrowser";

// The fields of the form: what is refused stands at its field, and an amount can be entered in several ways.

useFormBooks();

test.each`
  because                          | field       | typed           | says
  ${"a cent more than is owing"}   | ${"Amount"} | ${"359.65"}     | ${"359.64 is owing on INV-0002, and 359.65 was asked for. Lower the amount."}
  ${"nothing"}                     | ${"Amount"} | ${"0"}          | ${"The amount is zero. Enter another; with a minus sign it is a write up or a refund."}
  ${"words"}                       | ${"Amount"} | ${"lots"}       | ${'"lots" is not an amount.'}
  ${"no reason"}                   | ${"Reason"} | ${""}           | ${"There is no reason yet. Say why in a few words."}
`("refused at its field: $because", async ({ field, typed, says }: { field: string; typed: string; says: string }) => {
  const { page, pane } = await formFor("small", "100");
  const before = await rowsOfTable(page, "WriteOffs");
  await pane.getByRole("textbox", { name: field }).fill(typed);
  await pane.getByRole("button", { name: "Post write-off" }).click();
  expect(await focusedText(pane)).toBe(field.toLowerCase());
  const described = await pane.evaluate(() => (document.activeElement?.getAttribute("aria-describedby") ?? "").split(" ").map((id) => document.getElementById(id)?.textContent ?? "").join(" "));
  expect(described).toContain(says);
  expect(await rowsOfTable(page, "WriteOffs")).toBe(before);
});

test.each`
  because                           | job        | mode              | typed     | button               | changes
  ${"bill exactly"}                 | ${"J-101"} | ${"Bill exactly"} | ${"900"}  | ${"Post write-off"}  | ${["J-101 Timesheet to bill 1,000.00 → 500.00", "J-101 To bill 1,400.00 → 900.00", "J-101 Balance 1,680.00 → 1,080.00"]}
  ${"a part of what is to be billed"} | ${"J-101"} | ${"Per cent"}   | ${"10"}   | ${"Post write-off"}  | ${["J-101 Timesheet to bill 1,000.00 → 860.00", "J-101 To bill 1,400.00 → 1,260.00", "J-101 Balance 1,680.00 → 1,512.00"]}
  ${"leave owing"}                  | ${"J-102"} | ${"Leave owing"}  | ${"9.64"} | ${"Post write-off"}  | ${["INV-0002 Balance 359.64 → 9.64", "J-102 Balance 359.64 → 9.64"]}
  ${"a minus sign writes up"}       | ${"J-102"} | ${"Amount"}       | ${"-20"}  | ${"Post write up"}   | ${["INV-0002 Balance 359.64 → 379.64", "J-102 Balance 359.64 → 379.64"]}
`("an amount entered another way: $because", async ({ job, mode, typed, button, changes }: { job: string; mode: string; typed: string; button: string; changes: readonly string[] }) => {
  const { pane } = await paneOf("small");
  await chooseOf(pane, new RegExp(job), "Write off…");
  await pane.getByLabel("Entered as").selectOption(mode);
  await pane.locator("#amount").fill(typed);
  expect(await changesShown(pane)).toEqual(changes);
  expect(await pane.getByRole("button", { name: button }).count()).toBe(1);
});

test.each`
  look                          | width
  ${{ colorScheme: "light" }}   | ${320}
  ${{ colorScheme: "dark" }}    | ${350}
  ${{ forcedColors: "active" }} | ${350}
`("nothing sticks out of the form at $width pixels, and nothing keeps anyone out", async ({ look, width }: { look: Look; width: number }) => {
  const { page, pane } = await formFor("small", "100", look);
  await page.addStyleTag({ content: `iframe { width: ${width}px !important; }` });
  await pane.waitForFunction((wanted) => window.innerWidth === wanted, width);
  await pane.getByRole("button", { name: "Change…" }).click();
  expect(await sticksOut(pane)).toBeLessThanOrEqual(0);
  expect(await barriers(pane)).toEqual([]);
  await page.keyboard.press("Escape");
  await pane.getByRole("button", { name: "Post write-off" }).click();
  await pane.getByText("Posted as WO-0003.").waitFor();
  expect(await sticksOut(pane)).toBeLessThanOrEqual(0);
  expect(await barriers(pane)).toEqual([]);
});
