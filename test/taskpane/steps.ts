import type { Day } from "../../src/domain/day";
import type { Debt } from "../../src/domain/debts";
import { indexed } from "../../src/domain/indexed";
import { exact } from "../../src/domain/money";
import type { OpenBook } from "../../src/session/readBook";
import type { DebtsRead } from "../../src/session/readDebts";
import { decodeBook } from "../../src/tables/decodeBook";
import { noMapping } from "../../src/tables/mapping";
import type { Step } from "../../src/taskpane/useDebts";

/** Debts in the manner of the workbook: one owed by a job, one by a customer without a job. */
export const byJob: Debt = {
  job: "J-101",
  customer: "C-010",
  age: 112,
  balance: exact(1_234_50),
  toBill: exact(400_00),
  invoices: ["INV-0007", "INV-0012"],
  lastActivity: "2026-04-21" as Day,
  incomplete: false,
};

export const withoutJob: Debt = {
  ...byJob,
  job: null,
  customer: "C-011",
  age: null,
  balance: exact(3),
  toBill: exact(0),
  invoices: [],
  lastActivity: null,
};

// A book without any rows: what is drawn of debts does not ask it.
const decoded = decodeBook({}, noMapping, false);
export const opened: OpenBook = {
  layout: { tables: [], sheets: [], date1904: false, readOnly: false, structureProtected: false, calculatedByHand: false, settings: { "WriteOffs.mapping": undefined, "WriteOffs.reports": undefined } },
  culture: null, mapping: noMapping, found: {}, decoded, book: indexed(decoded.book), problems: [], log: [], logTable: undefined, reads: {},
};

type Read = Extract<DebtsRead, { readonly kind: "read" }>;
type Problem = Read["problems"][number];

export const unreadableUnits: Problem = {
  sheet: "Time",
  table: "Timesheet",
  row: 12,
  column: "Units",
  found: '"abc"',
  expected: "a number",
  severity: "problem",
};

export const unlikelyCharge: Problem = { ...unreadableUnits, row: 15, column: "Charge", found: "20.00", severity: "notice" };

const read: Read = {
  kind: "read",
  opened,
  debts: [byJob, withoutJob],
  customers: new Map([["C-010", "Mill Street Dental Practice"]]),
  total: exact(1_234_53),
  incomplete: false,
  problems: [],
  decimals: 2,
};

/** The reading of two debts, with what is different. */
export const shown = (different: Partial<Read> = {}): Step => ({ kind: "shown", read: { ...read, ...different } });

export const readingAgain: Step = { kind: "reading", before: read };
