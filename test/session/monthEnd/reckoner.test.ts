import type { BatchRule } from "../../../src/domain/monthEnd/batchRule";
import { type JudgedBatchRow, planBatch } from "../../../src/domain/monthEnd/batchPlan";
import { batchTargets, owedNow } from "../../../src/domain/monthEnd/batchTargets";
import { parseDay } from "../../../src/domain/day";
import { indexed } from "../../../src/domain/indexed";
import { reckoner } from "../../../src/session/monthEnd/reckoner";
import { batchRow, reviewRow, type ReviewRow } from "../../../src/session/monthEnd/review";
import type { OpenBook } from "../../../src/session/readBook";
import { decodeBook } from "../../../src/tables/decodeBook";
import { tries } from "../../domain/random";
import { type Random, randomFrom } from "../../oracle/random";
import { randomBook } from "../../oracle/randomBook";
import { rawTablesOf } from "../../oracle/rawTablesOf";
import { openedFromText } from "../openedFromText";

// What is reckoned little by little while rows are looked over is what the run comes to when it is posted.

const everything: BatchRule = { kind: "both", maxBalance: null, olderThanDays: null, bucket: null, customer: null, jobStatus: null, credits: true };
const asked = { operation: "op-1", date: "2026-04-30", reasonCode: "SMALL_BALANCE", reason: "Test", by: "Priya Nair", at: "2026-04-30T12:00:00" };
const day = parseDay(asked.date) ?? never();
const empty = openedFromText("sheet Customers\n\ntable Customers at A1\nCustomer | Name\nC-1 | Ash\n");

function never(): never {
  throw new Error("The day of the run is none.");
}

/** What is said of a row; its number is not known before the run is posted. */
const said = (row: JudgedBatchRow) => (row.kind === "accepted" ? { amount: row.writeOff.amount, code: row.writeOff.reasonCode, status: row.writeOff.status, warnings: row.warnings } : row);

function together(opened: OpenBook, rows: readonly ReviewRow[]) {
  const ticked = rows.filter(({ isTicked }) => isTicked);
  const run = planBatch(opened.book, { ...asked, run: null, rule: "", part: 1, left: [], rows: ticked.map((row) => batchRow(opened, row)) });
  const judged = new Map(ticked.map((row, at) => [row, run.rows[at]]));
  return rows.map((row) => {
    const own = judged.get(row);
    return own ? { ...said(own), owes: owedNow(run.after, row.target) } : null;
  });
}

const changed = (rows: readonly ReviewRow[], random: Random): readonly ReviewRow[] =>
  rows.map((row) => (random.chance(0.3) ? { ...row, isTicked: random.chance(0.7), amount: random.pick([null, "50%", "1", "33", "99999"]), reasonCode: random.pick([null, "SMALL_BALANCE", "NO_SUCH"]) } : row));

/** Mostly a book of random rows; now and then all invoices are of one job. */
function bookOf(seed: number, random: Random) {
  const { book } = decodeBook(rawTablesOf(randomBook(seed)), {}, false);
  const [job] = book.jobs;
  return job && random.chance(0.3) ? indexed({ ...book, invoices: book.invoices.map((invoice) => ({ ...invoice, job: job.id })) }) : indexed(book);
}

test("on random books rows that are changed again and again come to what a run of all of them comes to", () => {
  for (let seed = 1; seed <= tries(60); seed += 1) {
    const random = randomFrom(seed);
    const opened: OpenBook = { ...empty, book: bookOf(seed, random) };
    let rows: readonly ReviewRow[] = batchTargets(opened.book, everything, day).map(reviewRow);
    const reckon = reckoner(opened, rows);
    for (let change = 1; change <= 3; change += 1) {
      let now = reckon(asked, rows, () => random.chance(0.5));
      // What is changed before all is reckoned must not be lost either.
      if (random.chance(0.5)) rows = changed(rows, random);
      for (let slices = 0; slices === 0 || !now.isComplete; slices += 1) now = reckon(asked, rows, () => random.chance(0.5));
      expect({ seed, change, rows: now.rows.map((row) => row && { ...said(row.judged), owes: row.owes }) }).toEqual({ seed, change, rows: together(opened, rows) });
      rows = changed(rows, random);
    }
  }
});

const fourInvoices = openedFromText(`sheet Invoices

table Jobs at A1
Job | Customer | Balance
J-1 | C-1 | 6
J-2 | C-1 | 3
J-3 | C-1 | 3

table Invoices at A7
Invoice | Date | Customer | Job | Status | Total | Written off | Balance
INV-1 | 2026-01-01 | C-1 | J-1 | Sent | 3 | 0 | 3
INV-2 | 2026-01-02 | C-1 | J-2 | Sent | 3 | 0 | 3
INV-3 | 2026-01-03 | C-1 | J-1 | Sent | 3 | 0 | 3
INV-4 | 2026-01-04 | C-1 | J-3 | Sent | 3 | 0 | 3
`);

test.each`
  changed    | anew
  ${"INV-1"} | ${["INV-1", "INV-3"]}
  ${"INV-2"} | ${["INV-2"]}
  ${"INV-3"} | ${["INV-3"]}
`("when $changed is skipped, $anew are judged anew and no other", ({ changed: id, anew }: { changed: string; anew: readonly string[] }) => {
  const rows = batchTargets(fourInvoices.book, { ...everything, kind: "invoice" }, day).map(reviewRow);
  const reckon = reckoner(fourInvoices, rows);
  const first = reckon(asked, rows, () => false);
  const then = reckon(asked, rows.map((row) => (row.target.id === id ? { ...row, isTicked: false } : row)), () => false);
  expect(rows.filter((_, at) => then.rows[at] !== first.rows[at]).map(({ target }) => target.id)).toEqual(anew);
});
