import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { exact } from "../../src/domain/money";
import { looksOf } from "../../src/session/looks";
import { DebtsPlace } from "../../src/taskpane/DebtsPlace";
import type { Step } from "../../src/taskpane/useDebts";
import { barriers, draw } from "./draw";
import { byJob, opened, readingAgain, shown, unlikelyCharge, unreadableUnits } from "./steps";

const failed: Step = { kind: "failed", failure: { title: "Excel did not answer", sentence: "A cell is being edited." } };
const noTables: Step = { kind: "shown", read: { kind: "no-tables", opened } };
const nothingOwed = shown({ debts: [], total: exact(0) });
const unreadable = shown({ incomplete: true, problems: [unreadableUnits, unlikelyCharge] });

const actionsOf = () => [];
const beginningsOf = () => [{ name: "Create the tables…", hint: "Empty tables, each on a sheet of its own", act: () => undefined }];

const drawStep = (step: Step, onReadAgain = () => undefined) =>
  draw(<DebtsPlace step={step} looksOf={looksOf} onReadAgain={onReadAgain} actionsOf={actionsOf} beginningsOf={beginningsOf} onWriteOffMany={() => undefined} rowFailure={null} menu={() => []} onRecalculate={() => undefined} upkeep={null} />);

test.each`
  because                                | step                                    | says
  ${"the first reading takes a moment"}  | ${{ kind: "reading", before: null }}    | ${"Reading the workbook…"}
  ${"the total stands above"}            | ${shown()}                              | ${"Total debt 1,234.53"}
  ${"the debts are counted"}             | ${shown()}                              | ${"2 debts"}
  ${"one is not many"}                   | ${shown({ debts: [byJob] })}            | ${"1 debt"}
  ${"nothing is owed"}                   | ${nothingOwed}                          | ${"Nobody owes anything."}
  ${"one can begin without tables"}      | ${noTables}                             | ${"Create the tables…Empty tables, each on a sheet of its own"}
  ${"what could not be read is counted"} | ${unreadable}                           | ${"1 cell could not be read"}
  ${"and so is what looks odd"}     | ${unreadable}                           | ${"1 cell is worth a look"}
  ${"an incomplete total says so"}       | ${unreadable}                           | ${"Total debt 1,234.53 (incomplete)"}
  ${"a failure has a title"}             | ${failed}                               | ${"Excel did not answer"}
  ${"a failure says what to do"}         | ${failed}                               | ${"A cell is being edited."}
  ${"what was read stays in sight"}      | ${readingAgain}                         | ${"Total debt 1,234.53"}
`("$because: $says", async ({ step, says }: { step: Step; says: string }) => {
  const { container } = drawStep(step);
  expect(screen.getByRole("main", { name: "Debts" })).toHaveProperty("textContent", expect.stringContaining(says));
  expect(await barriers(container)).toEqual([]);
});

test("a debt is a row under eight headings", () => {
  drawStep(shown());
  const table = screen.getByRole("table", { name: "Debts" });
  expect(within(table).getAllByRole("columnheader").map(({ textContent }) => textContent)).toEqual([
    "Age",
    "Customer",
    "Job",
    "Balance",
    "To bill",
    "Invoices",
    "Last activity",
    "Actions",
  ]);
  within(table).getByRole("row", { name: "112 days Mill Street Dental Practice J-101 1,234.50 400.00 INV-0007, INV-0012 2026-04-21" });
  within(table).getByRole("row", { name: "No age C-011 No job 0.03 0.00 No invoices None" });
});

test("a debt that a problem touches is marked", () => {
  drawStep(shown({ debts: [{ ...byJob, incomplete: true }] }));
  screen.getByRole("row", { name: /1,234\.50 incomplete/ });
});

test("nobody is said to owe nothing while cells cannot be read", () => {
  drawStep(shown({ debts: [], total: exact(0), incomplete: true, problems: [unreadableUnits] }));
  expect(screen.queryByText("Nobody owes anything.")).toBeNull();
  screen.getByText("0 debts");
});

test("cells are listed with their place, what is there and what was expected", async () => {
  drawStep(unreadable);
  const [summary] = screen.getAllByText("Show the cells");
  await userEvent.click(summary!);
  const list = screen.getByRole("list", { name: "1 cell could not be read" });
  expect(within(list).getByRole("listitem").textContent).toBe('Time, row 12, Units. Found "abc"; expected a number.');
});

test("of a column of broken cells fifty are listed, and the next when asked", async () => {
  const problems = Array.from({ length: 120 }, (_, index) => ({ ...unreadableUnits, row: index + 2 }));
  drawStep(shown({ problems }));
  await userEvent.click(screen.getByText("Show the cells"));
  const items = () => within(screen.getByRole("list", { name: "120 cells could not be read" })).getAllByRole("listitem");
  expect(items()).toHaveLength(50);
  screen.getByText("and 70 more");
  await userEvent.click(screen.getByRole("button", { name: "Show the next 50" }));
  expect(items()).toHaveLength(100);
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Go to Time, row 52, Units" }));
  await userEvent.click(screen.getByRole("button", { name: "Show the next 20" }));
  expect(items()).toHaveLength(120);
  expect(screen.queryByText(/^and/)).toBeNull();
});

test.each`
  because                              | step           | button          | asks
  ${"the workbook changes"}            | ${shown()}     | ${"Read again"} | ${1}
  ${"tables may be named meanwhile"}   | ${noTables}    | ${"Read again"} | ${1}
  ${"Excel may answer the next time"}  | ${failed}      | ${"Try again"}  | ${1}
  ${"one reading at a time"}           | ${readingAgain} | ${"Read again"} | ${0}
`("$button asks $asks times, for $because", async ({ step, button, asks }: { step: Step; button: string; asks: number }) => {
  let asked = 0;
  drawStep(step, () => void asked++);
  await userEvent.tab();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: button }));
  await userEvent.keyboard("{Enter}");
  expect(asked).toBe(asks);
});

test("focus stays on the button from a failure through the next reading to its end", () => {
  const { rerender } = drawStep(failed);
  const button = screen.getByRole("button", { name: "Try again" });
  button.focus();
  rerender(<DebtsPlace step={readingAgain} looksOf={looksOf} onReadAgain={() => undefined} actionsOf={actionsOf} beginningsOf={beginningsOf} onWriteOffMany={() => undefined} rowFailure={null} menu={() => []} onRecalculate={() => undefined} upkeep={null} />);
  rerender(<DebtsPlace step={shown()} looksOf={looksOf} onReadAgain={() => undefined} actionsOf={actionsOf} beginningsOf={beginningsOf} onWriteOffMany={() => undefined} rowFailure={null} menu={() => []} onRecalculate={() => undefined} upkeep={null} />);
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Read again" }));
});

test("markup in a name or a reason is text like any other", () => {
  const markup = '<img src="x" onerror="alert(1)"><script>alert(2)</script>';
  const { container } = drawStep(shown({ customers: new Map([["C-010", markup]]), incomplete: true, problems: [{ ...unreadableUnits, found: markup }] }));
  expect(container.textContent).toContain(markup);
  expect(container.querySelectorAll("script, img")).toHaveLength(0);
});
