import type { Day } from "../../domain/day";
import { absolute } from "../../domain/money";
import { type RegisterEntry, type RegisterFigures, type RegisterGroup, writeOffRegister } from "../../domain/reports/writeOffRegister";
import { amount, amountOrBlank, day, type Report, type ReportCell, type ReportColumn, type ReportLine, text } from "../../tables/report";
import { kindOfTotal, monthShown, statusWords } from "../../words/register";
import { groupedBy, groupHeadings, kindNames, plainPeriod, reportWords, waitingFor, whoseLine } from "../../words/reports";
import { type Looks, looksOf } from "../looks";
import type { OpenBook } from "../readBook";
import { sheetNameFor, tableNameFor } from "./names";
import { hasUnread } from "./unread";

/** Which write-offs are wanted, and by what they are grouped. */
export interface RegisterWanted {
  readonly from: Day | null;
  readonly to: Day | null;
  readonly by: RegisterGroup;
}

const columnsBy = (by: RegisterGroup): readonly ReportColumn[] => [
  { heading: groupedBy[by], kind: "text", wraps: true },
  { heading: reportWords.kind, kind: "text" },
  { heading: reportWords.writeOff, kind: "text" },
  { heading: reportWords.date, kind: "day" },
  { heading: reportWords.customer, kind: "text", wraps: true },
  { heading: reportWords.job, kind: "text" },
  { heading: reportWords.invoice, kind: "text" },
  { heading: reportWords.reasonCode, kind: "text", wraps: true },
  { heading: reportWords.description, kind: "text", wraps: true },
  { heading: reportWords.postedBy, kind: "text", wraps: true },
  { heading: reportWords.status, kind: "text", wraps: true },
  { heading: reportWords.writtenOff, kind: "amount" },
  { heading: reportWords.writtenUp, kind: "amount" },
  { heading: reportWords.net, kind: "amount" },
];

/** Every write-off of a period, grouped, with what each group and each kind comes to; write ups apart. */
export function registerReport(opened: OpenBook, { from, to, by }: RegisterWanted): Report {
  const register = writeOffRegister(opened.book, from, to, by);
  const looks = looksOf(opened);
  const nameOf = groupNames(opened, by);
  const names = new Map(opened.book.customers.map(({ id, name }) => [id, name]));
  return {
    id: "register",
    sheet: sheetNameFor(reportWords.register),
    table: tableNameFor("Register"),
    title: reportWords.register,
    lines: [plainPeriod(from === null ? null : looks.day(from), to === null ? null : looks.day(to)), groupedBy[by], reportWords.registerBasis, ...(hasUnread(opened) ? [reportWords.incomplete] : [])],
    columns: columnsBy(by),
    rows: register.entries.map((entry) => rowOf(entry, nameOf(entry.group), names, looks)),
    foot: [
      { look: "heading", cells: withFigures([text(groupedBy[by]), text(reportWords.kind)], [text(reportWords.writtenOff), text(reportWords.writtenUp), text(reportWords.net)]) },
      ...register.groups.map((group) => sumLine("plain", nameOf(group.group), kindNames[group.kind], group)),
      ...register.totals.map((total) => sumLine("total", kindOfTotal[total.kind], null, total)),
    ],
    isLandscape: true,
    chart: null,
  };
}

function rowOf({ writeOff, kind, isCounted, writtenOff, writtenUp, net }: RegisterEntry, group: string, names: ReadonlyMap<string, string>, looks: Looks): readonly ReportCell[] {
  const { id, date, customer, job, invoice, reasonCode, description, postedBy, status, reverses, amount: money } = writeOff;
  const said = statusWords[reverses !== null && status === "Posted" ? "Reversal" : status];
  return [
    text(group), text(kindNames[kind]), text(id), day(date), text(names.get(customer) || customer), text(job ?? ""), text(invoice ?? ""),
    text(reasonCode), text(description), text(postedBy), text(isCounted ? said : waitingFor(said, money < 0 ? `−${looks.amount(absolute(money))}` : looks.amount(money))),
    amountOrBlank(writtenOff), amountOrBlank(writtenUp), isCounted ? amount(net) : null,
  ];
}

const width = columnsBy("month").length;

const withFigures = (labels: readonly ReportCell[], figures: readonly ReportCell[]): readonly ReportCell[] =>
  [...labels, ...Array.from({ length: width - labels.length - figures.length }, (): ReportCell => null), ...figures];

const sumLine = (look: ReportLine["look"], label: string, kind: string | null, { writtenOff, writtenUp, net }: RegisterFigures): ReportLine =>
  ({ look, cells: withFigures([text(label), text(kind ?? "")], [amount(writtenOff), amount(writtenUp), amount(net)]) });

/** What a group is called: a month, a customer, a job with what it is, a code with what it means, a person. */
function groupNames({ book }: OpenBook, by: RegisterGroup): (group: string) => string {
  const meanings = new Map(book.reasonCodes.map(({ code, meaning }) => [code, meaning]));
  const names = new Map(book.customers.map(({ id, name }) => [id, name]));
  return (group) => {
    if (group === "") return `${reportWords.none} (${groupHeadings[by].toLowerCase()})`;
    switch (by) {
      case "month":
        return monthShown(group);
      case "customer":
        return whoseLine(names.get(group) ?? "", group);
      case "job":
        return whoseLine(book.jobOf.get(group)?.description ?? "", group);
      case "reason":
        return whoseLine(meanings.get(group) ?? "", group);
      case "person":
        return group;
    }
  };
}
