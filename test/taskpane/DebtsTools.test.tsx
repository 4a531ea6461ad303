import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { looksOf } from "../../src/session/looks";
import { DebtsPlace } from "../../src/taskpane/DebtsPlace";
import { barriers, draw } from "./draw";
import { byJob, shown, withoutJob } from "./steps";

const many = Array.from({ length: 100 }, (_, at) => ({ ...byJob, job: `J-${at + 200}` }));

function drawDebts(debts = [byJob, withoutJob]) {
  const acted: string[] = [];
  const action = (name: string) => ({ name, act: () => void acted.push(name) });
  const drawn = draw(<DebtsPlace step={shown({ debts })} looksOf={looksOf} onReadAgain={() => undefined} actionsOf={() => [action("Write off…"), action("Go to cell")]} beginningsOf={() => []} onWriteOffMany={() => undefined} rowFailure={null} menu={() => []} onRecalculate={() => undefined} upkeep={null} />);
  return { acted, ...drawn };
}

const jobsDrawn = () => within(screen.getByRole("table", { name: "Debts" })).getAllByRole("row").slice(1).map((row) => within(row).getAllByRole("cell")[1]?.textContent);

test("a search leaves the debts that match, and the total is theirs", async () => {
  const { container } = drawDebts();
  await userEvent.type(screen.getByRole("searchbox", { name: "Search" }), "mill street");
  expect(jobsDrawn()).toEqual(["J-101"]);
  screen.getByText("1 of 2 debts");
  screen.getByText("1,234.50", { selector: "[class]:not(td *)" });
  expect(await barriers(container)).toEqual([]);
});

test.each`
  because                    | field         | choice                          | jobs
  ${"one customer"}          | ${"Customer"} | ${"Mill Street Dental Practice"} | ${["J-101"]}
  ${"one age"}               | ${"Age"}      | ${"91+ days"}                   | ${["J-101"]}
  ${"another order"}         | ${"Sort by"}  | ${"By customer"}                | ${["No job", "J-101"]}
`("a choice decides what is listed: $because", async ({ field, choice, jobs }: { field: string; choice: string; jobs: readonly string[] }) => {
  drawDebts();
  await userEvent.selectOptions(screen.getByRole("combobox", { name: field }), choice);
  expect(jobsDrawn()).toEqual(jobs);
});

test("when nothing matches that is said, and the fields stay", async () => {
  drawDebts();
  await userEvent.type(screen.getByRole("searchbox", { name: "Search" }), "nobody");
  screen.getByText("No debt matches. Change what is searched for, or choose all.");
  expect(screen.queryByRole("table")).toBeNull();
});

test("a row's menu opens, is gone through and closes by the keyboard", async () => {
  const { acted, container } = drawDebts();
  const button = screen.getByRole("button", { name: "Actions for Mill Street Dental Practice, J-101" });
  button.focus();
  await userEvent.keyboard("{Enter}");
  expect(document.activeElement).toBe(screen.getByRole("menuitem", { name: "Write off…" }));
  expect(await barriers(container)).toEqual([]);
  await userEvent.keyboard("{ArrowUp}");
  expect(document.activeElement).toBe(screen.getByRole("menuitem", { name: "Go to cell" }));
  await userEvent.keyboard("{Escape}");
  expect(document.activeElement).toBe(button);
  expect(screen.queryByRole("menu")).toBeNull();
  await userEvent.keyboard("{Enter}{ArrowDown}{Enter}");
  expect(acted).toEqual(["Go to cell"]);
});

test("the arrow keys go from row to row", async () => {
  drawDebts(many);
  const buttons = screen.getAllByRole("button", { name: /^Actions for/ });
  buttons[39]?.focus();
  await userEvent.keyboard("{ArrowDown}");
  expect(document.activeElement).toBe(buttons[40]);
});

test("a row tells its place in the whole list", () => {
  drawDebts(many);
  expect(screen.getByRole("table", { name: "Debts" }).getAttribute("aria-rowcount")).toBe("101");
  expect(screen.getAllByRole("row").at(-1)?.getAttribute("aria-rowindex")).toBe("101");
});
