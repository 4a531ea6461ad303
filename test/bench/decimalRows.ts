import type { Book } from "../../src/domain/book";

/** Money as most programs keep it: 12.34 is 12.34. */
type WithMoney<Row, Field extends keyof Row> = Omit<Row, Field> & Readonly<Record<Field, number>>;

/** The book's rows for a program that has no minor units; what a JSON answer of a server would hold. */
export interface DecimalRows {
  readonly taxRate: number;
  readonly jobs: readonly WithMoney<Book["jobs"][number], "broughtForward">[];
  readonly charges: readonly WithMoney<Book["charges"][number], "net">[];
  readonly invoices: Book["invoices"];
  readonly lines: readonly WithMoney<Book["lines"][number], "net" | "tax" | "gross">[];
  readonly payments: readonly WithMoney<Book["payments"][number], "amount">[];
  readonly writeOffs: readonly (WithMoney<Omit<Book["writeOffs"][number], "billedOn">, "amount"> & {
    readonly billedOn: readonly { readonly invoice: string; readonly amount: number }[];
  })[];
}

const money = (minor: number) => minor / 100;

export const decimalRows = (book: Book): DecimalRows => ({
  taxRate: book.policies.taxRate,
  jobs: book.jobs.map((job) => ({ ...job, broughtForward: money(job.broughtForward) })),
  charges: book.charges.map((charge) => ({ ...charge, net: money(charge.net) })),
  invoices: book.invoices,
  lines: book.lines.map((line) => ({ ...line, net: money(line.net), tax: money(line.tax), gross: money(line.gross) })),
  payments: book.payments.map((payment) => ({ ...payment, amount: money(payment.amount) })),
  writeOffs: book.writeOffs.map((writeOff) => ({
    ...writeOff,
    amount: money(writeOff.amount),
    billedOn: writeOff.billedOn.map(({ invoice, amount }) => ({ invoice, amount: money(amount) })),
  })),
});
