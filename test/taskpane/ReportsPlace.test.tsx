import { fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { readDebts } from "../../src/session/readDebts";
import { ReportsPlace } from "../../src/taskpane/ReportsPlace";
import { today } from "../../src/taskpane/today";
import { open, small } from "../journeys/journey";
import { barriers, draw } from "./draw";

jest.setTimeout(60_000);

const patience = { timeout: 30_000 };

/** A book in which so many customers owe an invoice each. */
const firmOf = (customers: number) => {
  const ids = Array.from({ length: customers }, (_, at) => `C-${String(at + 1).padStart(3, "0")}`);
  return ["sheet Customers", "table Customers at A1", "Customer | Name", ...ids.map((id) => `${id} | Firm ${id}`), "",
    "sheet Invoices", "table Invoices at A1", "Invoice | Date | Customer | Status | Total", ...ids.map((id, at) => `INV-${at + 1} | 2026-03-31 | ${id} | Sent | 10.00`), ""].join("\n");
};

async function reportsOf(text: string) {
  const { excel } = await open(text);
  const read = await readDebts(today(new Date()));
  const { container } = draw(<ReportsPlace step={{ kind: "shown", read }} onReadAgain={() => undefined} rowFailure={null} upkeep={null} />);
  return { excel, container, user: userEvent.setup() };
}

test("every customer's statement: progress, and stopped midway it says how many are written and where", async () => {
  const { excel, container, user } = await reportsOf(firmOf(130));
  await user.selectOptions(screen.getByLabelText("Customer"), "Everyone with a balance");
  const write = await screen.findByRole("button", { name: "Write 130 statements, each to its sheet" });
  // Somebody presses Stop while the second twenty are on their way: after one look, and the first twenty.
  const progress: (string | null)[] = [];
  const stop = () => {
    progress.push(screen.getByRole("progressbar", { name: /of 130/ }).getAttribute("aria-label"));
    fireEvent.click(screen.getByRole("button", { name: "Stop after these" }));
  };
  excel.faults = [{ batch: excel.batches + 3, fault: { kind: "co-author", before: stop } }];
  fireEvent.click(write);
  await screen.findByText("Stopped", {}, patience);
  const names = excel.workbook.sheets.map(({ name }) => name).filter((name) => name.startsWith("Statement"));
  expect([progress, names.length]).toEqual([[expect.stringMatching(/^(0|20) of 130 are written$/)], 40]);
  expect(container.textContent).toContain("40 reports are written, from the sheet Statement C-001 to Statement C-040.");
  // Nothing half done is left: every sheet that is there is whole.
  for (const name of names) expect(excel.workbook.sheets.find((sheet) => sheet.name === name)?.value(0, 0)).toBe("Statement");
  expect(screen.queryByRole("progressbar")).toBeNull();
  expect(await barriers(container)).toEqual([]);
});

test("by the Tab key: the report, what it is of, then writing it, then the preview", async () => {
  const { user } = await reportsOf(small);
  await user.selectOptions(screen.getByLabelText("Customer"), "Okafor, Grace and Daniel");
  await screen.findByRole("button", { name: "Write to its sheet" });
  screen.getByLabelText("Report").focus();
  const passed: string[] = [];
  for (let presses = 0; presses < 6; presses += 1) {
    await user.tab();
    const now = document.activeElement;
    passed.push((now instanceof HTMLInputElement || now instanceof HTMLSelectElement ? now.labels?.[0]?.textContent : (now?.getAttribute("aria-label") ?? now?.textContent)) ?? "");
  }
  expect(passed).toEqual(["Customer", "From", "To", "Dates", "Write to its sheet", "Statement"]);
  await waitFor(() => expect(screen.getByRole("region", { name: "Statement" })).toBe(document.activeElement));
});
