import type { Problem } from "../../../src/tables/problem";
import type { Figures } from "./figures";
import type { StepOutcome } from "./runStep";
import { textTable } from "./textTable";

const grouped = (text: string) => text.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ",");
const starred = (text: string, incomplete: boolean | undefined) => (incomplete ? `${text}*` : text);

/** Marks the figures of a column that are incomplete. The others get a blank, so that the digits stay in line. */
const starringColumn = (rows: readonly { readonly incomplete?: true }[]) => {
  const blank = rows.some(({ incomplete }) => incomplete) ? " " : "";
  return (amount: string, incomplete: boolean | undefined) => `${grouped(amount)}${incomplete ? "*" : blank}`;
};

/** The figures in tables for people: who owes what, and what is to be billed. */
export function printFigures({ debts, jobs, problems }: Figures, customers: ReadonlyMap<string, string>): string {
  const incomplete = problems.some(({ severity }) => severity === "problem");
  const total = (amounts: readonly string[]) => grouped(sumOfTexts(amounts));
  const billing = jobs.filter(({ toBill, writtenOff, carried }) => [toBill, writtenOff, carried].some((amount) => Number(amount) !== 0));
  const [owed, billed] = [starringColumn(debts), starringColumn(billing)];
  const debtRows = debts.map(({ age, customer, job, balance, toBill, invoices, incomplete: partly }) => [
    age === null ? "" : String(age), customers.get(customer) || customer, job ?? "", owed(balance, partly), owed(toBill, partly), invoices.join(", "),
  ]);
  const sections = [
    `${debts.length} ${debts.length === 1 ? "debt" : "debts"}, ${starred(total(debts.map(({ balance }) => balance)), incomplete)} in all`,
    debts.length === 0 ? (incomplete ? "Nobody owes anything, as far as the rows can be read." : "Nobody owes anything.") : textTable([">Age", "Customer", "Job", ">Balance", ">To bill", "Invoices"], debtRows),
    "",
    `${billing.length} ${billing.length === 1 ? "job" : "jobs"} to bill, ${starred(total(billing.map(({ toBill }) => toBill)), incomplete)} before tax`,
    billing.length === 0
      ? incomplete ? "There is nothing to bill, as far as the rows can be read." : "There is nothing to bill."
      : textTable(
          ["Job", ">Timesheet", ">Materials", ">Brought forward", ">Written off", ">Carried", ">To bill"],
          billing.map((row) => [row.job, ...[row.timesheet, row.materials, row.broughtForward, row.writtenOff, row.carried].map(grouped), billed(row.toBill, row.incomplete)]),
        ),
  ];
  return [...sections, ...(problems.length > 0 ? ["", printProblems(problems)] : []), ...(incomplete ? ["", "* incomplete: rows that cannot be read are missing from these figures"] : [])].join("\n");
}

// Decimal texts of one book have the same number of decimals, so they add up as whole numbers.
function sumOfTexts(amounts: readonly string[]): string {
  const decimals = amounts[0]?.split(".")[1]?.length ?? 2;
  const sum = amounts.reduce((total, amount) => total + BigInt(amount.replace(".", "")), 0n);
  const digits = String(sum < 0n ? -sum : sum).padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  return `${sum < 0n ? "-" : ""}${decimals === 0 ? digits : `${whole}.${digits.slice(-decimals)}`}`;
}

/** "written to the sheet Aged debts, 12 rows." from the sentence that the pane says. Of a journal it says already how much stands on each sheet. */
const reportWritten = (sentence: string, rows: number | null) =>
  `${sentence.slice(0, 1).toLowerCase()}${sentence.slice(1)}`.replace(/^([^.]*)\./, rows === null ? "$1." : `$1, ${rows} ${rows === 1 ? "row" : "rows"}.`);

const mostProblems = 50;

function printProblems(problems: readonly Problem[]): string {
  const rows = problems.slice(0, mostProblems).map(({ severity, sheet, row, table, column, found, expected }) =>
    [severity, `${sheet}, row ${row}`, table, column, found, expected]);
  const more = problems.length - rows.length;
  return [`Cells to look at: ${problems.length}`, textTable(["", "Where", "Table", "Column", "Found", "Expected"], rows), ...(more > 0 ? [`… and ${more} more`] : [])].join("\n");
}

/** What became of a step, with every change it made. */
export function printStep({ do: name, outcome, code, message, changes, sheet, rows }: StepOutcome, at: number): string {
  // A report posts nothing: what is said of it is where it stands and how long it is.
  const isReport = outcome === "posted" && sheet !== undefined && typeof rows === "number";
  const head = isReport ? `${at}. ${name}: ${reportWritten(message, name === "journal" ? null : rows)}` : `${at}. ${name}: ${outcome}${code ? ` (${code})` : ""}. ${message}`;
  return [head, ...changes.map((line) => `   ${line}`)].join("\n");
}
