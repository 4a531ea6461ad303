import type { Day } from "../../domain/day";
import { netCost, type TaxEvent } from "../../domain/monthEnd/taxEvents";
import { taxEntered, taxOfPeriod, type TaxOfPeriod } from "../../domain/monthEnd/taxOfPeriod";
import { sum } from "../../domain/money";
import { amount, day, type Report, type ReportColumn, type ReportLine, text } from "../../tables/report";
import { journalWords } from "../../words/journal";
import { plainPeriod, reportWords } from "../../words/reports";
import { looksOf } from "../looks";
import type { OpenBook } from "../readBook";
import { firstIds } from "./firstIds";
import { sheetNameFor, tableNameFor } from "./names";
import { ratesInWords } from "./ratesInWords";
import { hasUnread } from "./unread";

const columns: readonly ReportColumn[] = [
  { heading: reportWords.writeOff, kind: "text" },
  { heading: reportWords.kind, kind: "text" },
  { heading: reportWords.customer, kind: "text" },
  { heading: reportWords.invoice, kind: "text" },
  { heading: journalWords.supplied, kind: "day" },
  { heading: reportWords.due, kind: "day" },
  { heading: journalWords.writtenOffOn, kind: "day" },
  { heading: journalWords.grossOff, kind: "amount" },
  { heading: journalWords.taxRates, kind: "text", wraps: true },
  { heading: reportWords.tax, kind: "amount" },
  { heading: journalWords.netCost, kind: "amount" },
  { heading: journalWords.entryOn, kind: "day" },
  { heading: journalWords.entered, kind: "text" },
];
const claimColumns: readonly ReportColumn[] = [
  { heading: journalWords.claimFrom, kind: "day" },
  { heading: journalWords.claimUntil, kind: "day" },
];

/**
 * What each write-off up to the end of a period does to tax, with what an inspector would ask for, and whether it is in
 * the journal of the period, was before it, or is still to come. The sums beneath add up to the cent.
 */
export function taxReport(opened: OpenBook, from: Day, to: Day): Report {
  const { policies } = opened.book;
  const looks = looksOf(opened);
  const tax = taxOfPeriod(opened.book, from, to);
  // Only the United Kingdom has days between which a claim has to be made.
  const isUk = policies.taxScheme === "uk";
  return {
    id: "tax-relief",
    sheet: sheetNameFor(journalWords.evidence),
    table: tableNameFor("TaxRelief"),
    title: journalWords.evidence,
    lines: [
      plainPeriod(looks.day(from), looks.day(to)), journalWords.days(looks.day(from), looks.day(to)), journalWords.ties(looks.amount(taxEntered(tax, "now"))),
      journalWords.scheme(policies.taxScheme), journalWords.notAFiling,
      ...(policies.taxBasis === "payments" ? [journalWords.onPayments] : []),
      ...(tax.undone.length > 0 ? [journalWords.undone(firstIds(tax.undone))] : []),
      ...(hasUnread(opened) ? [reportWords.incomplete] : []),
    ],
    columns: isUk ? [...columns, ...claimColumns] : columns,
    rows: tax.entries.map(({ event, entered }) => [
      text(event.writeOff.id), text(kindOf(event)), text(event.writeOff.customer), text(event.invoice.id), day(event.invoice.date), day(event.invoice.due), day(event.writeOff.date),
      amount(event.gross), text(ratesInWords(event.parts, looks)), amount(event.tax), amount(netCost(event)), day(event.on), text(journalWords.when[entered]),
      ...(isUk ? [day(event.from), day(event.until)] : []),
    ]),
    foot: sumsOf(tax),
    isLandscape: true,
    chart: null,
  };
}

const kindOf = ({ what, gross }: TaxEvent) => (what === "credit note" && gross < 0 ? journalWords.priceRestored : journalWords.what[what]);

/** One sum for each time of entry, relief apart from what is given back; then all of them, and what is in none. */
function sumsOf({ entries }: TaxOfPeriod): readonly ReportLine[] {
  const { sums, allTax, tooLate } = journalWords;
  const line = (look: ReportLine["look"], words: string, events: readonly TaxEvent[]): ReportLine => {
    const [gross, tax] = [sum(events.map((event) => event.gross)), sum(events.map((event) => event.tax))];
    return { look, cells: [text(words), null, null, null, null, null, null, amount(gross), null, amount(tax), amount(netCost({ gross, tax }))] };
  };
  const at = (...when: readonly string[]) => entries.filter(({ entered }) => when.includes(entered)).map(({ event }) => event);
  const part = (words: string, events: readonly TaxEvent[]) => (events.length === 0 ? [] : [line("plain", words, events)]);
  const given = (events: readonly TaxEvent[]) => events.filter(({ gross }) => gross >= 0);
  const back = (events: readonly TaxEvent[]) => events.filter(({ gross }) => gross < 0);
  return [
    ...part(sums.earlier, given(at("earlier"))), ...part(sums.earlierBack, back(at("earlier"))),
    ...part(sums.now, given(at("now"))), ...part(sums.nowBack, back(at("now"))),
    ...part(sums.later, at("later")),
    line("total", allTax, at("earlier", "now", "later")),
    ...(at("never").length === 0 ? [] : [line("plain", tooLate, at("never"))]),
  ];
}
