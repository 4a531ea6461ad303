import type { Refusal } from "../../../src/domain/refusal";
import { order } from "../../../src/domain/order";
import type { OpenBook } from "../../../src/session/readBook";

/** A terminal shows no list to choose from: where a refusal sends to one, this says what the workbook has instead. */
export function withWhatThereIs(sentence: string, refusal: Refusal, opened: OpenBook): string {
  const ids = idsFor(refusal, opened);
  return ids === undefined ? sentence : sentence.replace(/ Choose one from the (list|register)\.$/, ` ${"id" in refusal && ids.includes(refusal.id) ? "Name another." : said(ids)}`);
}

function idsFor(refusal: Refusal, { book }: OpenBook): readonly string[] | undefined {
  switch (refusal.code) {
    case "NO_SUCH_INVOICE":
      return book.invoices.map(({ id }) => id);
    case "NO_SUCH_JOB":
      return book.jobs.map(({ id }) => id);
    case "NO_SUCH_CUSTOMER":
      return book.customers.map(({ id }) => id);
    case "NO_SUCH_WRITE_OFF":
      return book.writeOffs.map(({ id }) => id);
    case "TARGET_MISSING":
      return refusal.entry === undefined ? undefined : book.charges.filter(({ invoice }) => invoice !== null).map(({ id }) => id);
    default:
      return undefined;
  }
}

/** Few are all named, of many the first and the last. */
function said(ids: readonly string[]): string {
  const [sorted, few] = [[...ids].sort(order), 6];
  if (sorted.length === 0) return "The workbook has none.";
  return sorted.length <= few ? `Name one of ${sorted.join(", ")}.` : `Name one of the ${sorted.length} from ${sorted[0] ?? ""} to ${sorted.at(-1) ?? ""}.`;
}
