import type { WriteOff } from "./book";
import { indexed, type IndexedBook } from "./indexed";
import { judgeWriteOff, type WriteOffRequest } from "./judgeWriteOff";
import { findByKey } from "./key";
import { firstIds, nextIds } from "./nextId";
import type { ChangePlan } from "./plan";
import type { Judged } from "./refusal";
import { jobsOnInvoice, touchedByAll } from "./touched";
import type { Warning } from "./warning";
import { rowOf, writeOffOf } from "./writeOffPlan";

/** What becomes of one of many write-offs. */
export type JudgedRow = Judged<{ readonly writeOff: WriteOff; readonly warnings: readonly Warning[] }>;

export interface PlannedMany {
  /** In the order of the requests. */
  readonly rows: readonly JudgedRow[];
  readonly plan: ChangePlan;
  readonly after: IndexedBook;
}

/**
 * Plans many write-offs of both kinds under one operation. Each is judged as if those before it had been posted, so that
 * two of them cannot write off one balance twice. A refused one is left out, and the others go on without it.
 *
 * @param operation The operation of them all, whatever the single requests say.
 */
export function planWriteOffs(book: IndexedBook, operation: string, requests: readonly WriteOffRequest[]): PlannedMany {
  const ids = nextIds(book.keys.writeOffs ?? [], firstIds.writeOffs, requests.length);
  const accepted: WriteOff[] = [];
  // The book with the write-offs so far. It is indexed anew only when a request concerns what one of them has moved.
  let current = book;
  let moved = new Set<string>();
  const rows = requests.map((asked): JudgedRow => {
    const request = { ...asked, operation };
    const concerned = concernedBy(book, request);
    if (concerned.some((name) => moved.has(name))) {
      current = withWriteOffs(book, accepted);
      moved = new Set();
    }
    const judged = judgeWriteOff(current, request);
    if (judged.kind === "refused") return judged;
    const writeOff = writeOffOf(ids[accepted.length] ?? "", request, judged);
    accepted.push(writeOff);
    for (const name of concerned) moved.add(name);
    return { kind: "accepted", writeOff, warnings: judged.warnings };
  });
  const after = withWriteOffs(book, accepted);
  const plan: ChangePlan = { operation, kind: "write-off-many", added: accepted.map(rowOf), removed: [], changed: touchedByAll(after, accepted) };
  return { rows, plan, after };
}

const withWriteOffs = (book: IndexedBook, writeOffs: readonly WriteOff[]) => indexed({ ...book, writeOffs: [...book.writeOffs, ...writeOffs] });

/** The invoice and the jobs whose figures a write-off is judged by and moves. */
function concernedBy(book: IndexedBook, { invoice, job }: WriteOffRequest): readonly string[] {
  const found = invoice === null ? undefined : findByKey(book.invoiceOf, invoice);
  const named = job === null ? undefined : findByKey(book.jobOf, job);
  const jobs = new Set([...(named ? [named.id] : []), ...(found ? jobsOnInvoice(book, found) : [])]);
  return [...(found ? [`invoice ${found.id}`] : []), ...[...jobs].map((id) => `job ${id}`)];
}
