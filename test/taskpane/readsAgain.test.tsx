import { act, renderHook, waitFor } from "@testing-library/react";
import { readDebts } from "../../src/session/readDebts";
import type { OpenBook } from "../../src/session/readBook";
import { bookOf, useDebts } from "../../src/taskpane/useDebts";
import { today } from "../../src/taskpane/today";
import { useUpkeep } from "../../src/taskpane/useUpkeep";
import { coauthor } from "../excel-host/host/excelHost";
import { open, small } from "../journeys/journey";

// What the pane reads again it decodes only where the workbook says something else, and comes to the same book.

const now = () => today(new Date());

const opened = async (): Promise<OpenBook> => {
  const read = await readDebts(now());
  if (read.kind !== "read") throw new Error(`This workbook is no book: ${read.kind}.`);
  return read.opened;
};

/** The charge of T-0001, which is of a job that owes something. */
const charge = (excel: Awaited<ReturnType<typeof open>>["excel"], entry: string) =>
  excel.edit(coauthor, (host) => {
    const sheet = host.workbook.sheets.find(({ name }) => name === "Timesheet");
    if (!sheet) throw new Error("There is no sheet Timesheet.");
    host.enter(sheet, { row: 2, column: 8, rows: 1, columns: 1 }, [[entry]]);
  });

test.each([["nothing has", null], ["a charge has", "77"], ["a charge is none any more", "many"]])("the list is read again when %s changed: quietly or not it is what a first reading gives", async (_, entry) => {
  const { excel } = await open(small);
  const { result } = renderHook(() => useDebts());
  await waitFor(() => expect(result.current.step.kind).toBe("shown"));
  const before = bookOf(result.current.step);
  if (entry !== null) charge(excel, entry);
  for (const again of [result.current.readQuietly, result.current.readAgain]) {
    const shown = result.current.step;
    act(again);
    await waitFor(() => expect(result.current.step).not.toBe(shown));
    await waitFor(() => expect(result.current.step.kind).toBe("shown"));
    const { step } = result.current;
    const book = bookOf(step);
    if (step.kind !== "shown" || step.read.kind !== "read") throw new Error("Nothing was read.");
    // Of the tables that stayed as they were, the very rows.
    expect(book?.decoded.tables.invoices).toBe(before?.decoded.tables.invoices);
    expect(book?.book === before?.book).toBe(entry === null);
    const anew = await readDebts(now());
    expect({ ...step.read, opened: null }).toEqual({ ...anew, opened: null });
    expect(book?.decoded.book).toEqual((await opened()).decoded.book);
  }
});

test("a place beyond the list is given a newer book that keeps what has not changed", async () => {
  await open(small);
  const first = await opened();
  const given: OpenBook[] = [];
  const { result } = renderHook(() =>
    useUpkeep({ opened: first, listed: null, readQuietly: () => {}, quietFailure: null, replaceBook: (book) => void given.push(book) }));
  act(result.current.upkeep.readAgain);
  await waitFor(() => expect(given.length).toBe(1));
  expect(given[0]?.book).toBe(first.book);
});
