import type { Day } from "../domain/day";
import { findByKey } from "../domain/key";
import type { Amount } from "../domain/money";
import { isError, shown } from "../tables/cell";
import { day } from "../tables/dayKinds";
import { unreadable } from "../tables/kind";
import { money } from "../tables/numberKinds";
import type { CellNote, NotExplained } from "../words/explain";
import type { FunctionId } from "../words/functionList";
import type { ArgumentValue, FigureSelected } from "./figureSelected";
import { openBook } from "./openBook";
import { isOpen, type OpenBook } from "./readBook";

/** The functions whose figure is of one job. */
export const jobFigures = ["AMOUNTTOBILL", "TIMESHEETTOBILL", "MATERIALSTOBILL", "UNBILLED"] as const;
export type JobFigureId = (typeof jobFigures)[number];

/** Where the entries behind a figure are to be seen. */
export type FigureOf =
  | { readonly kind: "job-figure"; readonly id: JobFigureId; readonly job: string; readonly upTo: Day | null }
  | { readonly kind: "job-debt"; readonly job: string; readonly customer: string }
  | { readonly kind: "customer-debt"; readonly customer: string }
  | { readonly kind: "invoice"; readonly invoice: string };

export type Explained =
  | { readonly kind: "explained"; readonly of: FigureOf; readonly opened: OpenBook }
  | { readonly kind: "nothing"; readonly because: NotExplained; readonly opened: OpenBook }
  | { readonly kind: "no-tables" }
  | { readonly kind: "newer-mapping" };

/** Reads the book and finds what a figure is made of. Ids are known again as the function itself knows them. */
export async function explainFigure(figure: FigureSelected, today: Day, before?: OpenBook): Promise<Explained> {
  const opened = await openBook(before);
  if (!isOpen(opened)) return opened.kind === "no-tables" ? { kind: "no-tables" } : opened;
  const found = figureOf(opened, figure, today);
  return "because" in found ? { kind: "nothing", because: found.because, opened } : { kind: "explained", of: found, opened };
}

type Found = FigureOf | { readonly because: NotExplained };

export function figureOf(opened: OpenBook, { call, given: [named = none, upTo = none] }: FigureSelected, today: Day): Found {
  if (call === null) return { because: { kind: "no-function" } };
  if (!isExplained(call.id)) return { because: { kind: "no-one-figure", id: call.id } };
  if (named.kind !== "value" || String(named.value).trim() === "") return { because: named.kind === "beyond" ? { kind: "beyond", argument: named.text } : { kind: "nothing-named" } };
  const id = String(named.value).trim();
  const { book } = opened;
  if (call.id === "INVOICEBALANCE") {
    const invoice = findByKey(book.invoiceOf, id);
    return invoice ? { kind: "invoice", invoice: invoice.id } : { because: { kind: "no-invoice", named: id } };
  }
  const job = findByKey(book.jobOf, id);
  if (call.id === "DEBT") {
    if (job) return { kind: "job-debt", job: job.id, customer: job.customer };
    const customer = findByKey(new Map(book.customers.map((each) => [each.id, each])), id);
    return customer ? { kind: "customer-debt", customer: customer.id } : { because: { kind: "no-job-or-customer", named: id } };
  }
  if (!job) return { because: { kind: "no-job", named: id } };
  const until = dayOf(opened, upTo, today);
  return typeof until === "object" && until !== null ? { because: until } : { kind: "job-figure", id: call.id, job: job.id, upTo: until };
}

const none: ArgumentValue = { kind: "none" };

type ExplainedId = JobFigureId | "DEBT" | "INVOICEBALANCE";
const isExplained = (id: FunctionId): id is ExplainedId => ["DEBT", "INVOICEBALANCE", ...jobFigures].some((each) => each === id);

function dayOf({ decoded }: OpenBook, given: ArgumentValue, today: Day): Day | null | NotExplained {
  switch (given.kind) {
    case "none":
      return null;
    case "day":
      return given.day;
    case "today":
      return today;
    case "beyond":
      return { kind: "beyond", argument: given.text };
    case "value": {
      if (given.value === "") return null;
      const read = day.read(given.value, decoded.dialect);
      return read === unreadable ? { kind: "no-day" } : read;
    }
  }
}

/** How the cell compares with what the tables come to now. */
export function noteOf({ decoded }: OpenBook, { place, shows, others, isAlone }: FigureSelected, figure: Amount, show: (amount: Amount) => string): CellNote {
  const read = typeof shows === "number" ? money.read(shows, decoded.dialect) : unreadable;
  const amount = typeof read === "number" ? read : null;
  const text = amount === null ? shown(shows) : show(amount);
  if (isError(shows) || amount === null) return { kind: "no-figure", place, shows: text, others };
  if (!isAlone) return { kind: "part", place, shows: text, others };
  return { kind: amount === figure ? "same" : "differs", place, shows: text, others };
}
