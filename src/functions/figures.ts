import { customerBalances } from "../domain/customerBalances";
import { isIncomplete } from "../domain/incomplete";
import type { IndexedBook } from "../domain/indexed";
import { foldKey } from "../domain/key";
import type { Amount } from "../domain/money";
import type { OpenBook } from "../session/readBook";
import type { LiveState } from "../session/liveBook";
import type { Problem } from "../tables/problem";
import { functionWords } from "../words/functions";
import { type ErrorCode, type Failure, invalid, notAvailable } from "./answer";

/** One reading as the formulas ask it: whatever one of them needed stands ready for the next. */
export interface Figures {
  readonly opened: OpenBook;
  readonly book: IndexedBook;
  readonly jobs: ReadonlyMap<string, string>;
  readonly invoices: ReadonlyMap<string, string>;
  readonly customers: ReadonlyMap<string, string>;
  readonly balanceOf: (customer: string) => Amount | undefined;
  readonly incompleteCustomers: () => ReadonlyMap<string, Problem | undefined>;
}

const made = new WeakMap<OpenBook, Figures>();

/** The figures of a reading, or why there are none. */
export function figuresOf(state: LiveState): Figures | Failure {
  if (!("decoded" in state)) return whyNone(state);
  const known = made.get(state);
  if (known) return known;
  const { book } = state;
  let [balances, incomplete]: [ReturnType<typeof customerBalances>?, ReadonlyMap<string, Problem | undefined>?] = [];
  const figures: Figures = {
    opened: state, book,
    jobs: byFoldedKey(book.jobs),
    invoices: byFoldedKey(book.invoices),
    customers: byFoldedKey(book.customers),
    balanceOf: (customer) => (balances ??= customerBalances(book)).get(customer),
    incompleteCustomers: () => (incomplete ??= incompleteCustomersOf(state)),
  };
  made.set(state, figures);
  return figures;
}

function whyNone(state: Exclude<LiveState, OpenBook>): Failure {
  if (state.kind === "no-tables") return notAvailable(functionWords.noTable(state.wanted[0] ?? ""));
  if (state.kind === "newer-mapping") return notAvailable(functionWords.newer);
  const { error } = state;
  const why = typeof error === "object" && error !== null && "code" in error ? String(error.code) : String(error);
  return notAvailable(functionWords.failed(why));
}

const byFoldedKey = (rows: readonly { readonly id: string }[]) => new Map(rows.map(({ id }) => [foldKey(id), id]));

/** Whose figures lack a row, with the first cell to mend. */
function incompleteCustomersOf({ book, decoded }: OpenBook): ReadonlyMap<string, Problem | undefined> {
  const { firstProblems } = decoded;
  const found = new Map<string, Problem | undefined>();
  for (const id of book.unreadable.customers) found.set(id, firstProblems.customers.get(id));
  const passOn = (customer: string | undefined, problem: Problem | undefined) => {
    if (customer !== undefined && !found.has(customer)) found.set(customer, problem);
  };
  for (const id of book.unreadable.jobs) passOn(book.jobOf.get(id)?.customer, firstProblems.jobs.get(id));
  for (const id of book.unreadable.invoices) passOn(book.invoiceOf.get(id)?.customer, firstProblems.invoices.get(id));
  return found;
}

/** The error that a figure gives instead, when rows are missing from it that could not be read. */
export function incompleteness({ book, opened }: Figures, whose: "jobs" | "invoices", id: string): Failure | undefined {
  return isIncomplete(book, whose, id) ? failureOf(opened, opened.decoded.firstProblems[whose].get(id)) : undefined;
}

/** Names the cell. An error that stands in it is the function's own: so it is with any formula of Excel's. */
export function failureOf({ problems }: OpenBook, problem: Problem | undefined): Failure {
  const named = problem ?? problems.find(({ severity }) => severity === "problem");
  if (!named) throw new Error("Something is incomplete, and nothing says why.");
  const message = functionWords.unreadable(named);
  return passedOn.has(named.found) ? { error: named.found as ErrorCode, message } : invalid(message);
}

const passedOn = new Set<string>(["#N/A", "#DIV/0!", "#NUM!", "#NULL!"] satisfies readonly ErrorCode[]);
