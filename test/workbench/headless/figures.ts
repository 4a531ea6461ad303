import { amountToBill } from "../../../src/domain/amountToBill";
import { debts } from "../../../src/domain/debts";
import { isIncomplete } from "../../../src/domain/incomplete";
import type { Day } from "../../../src/domain/day";
import { invoiceState } from "../../../src/domain/invoiceState";
import { jobBalance } from "../../../src/domain/jobBalance";
import { type Amount, amountText, plus } from "../../../src/domain/money";
import type { OpenBook } from "../../../src/session/readBook";

const incompleteIf = (incomplete: boolean) => (incomplete ? { incomplete: true as const } : {});

/** The figures of a book as the contract has them: amounts as decimal text, "incomplete" only where it is so. */
export function figuresOf({ book, problems }: Pick<OpenBook, "book" | "problems">, today: Day) {
  const text = (amount: Amount) => amountText(amount, book.policies.decimals);
  return {
    jobs: book.jobs.map((job) => {
      const { left, consumed, carried, toBill } = amountToBill(book, job, null);
      return {
        job: job.id,
        timesheet: text(plus(left.timesheet, left.plant)),
        materials: text(left.materials),
        broughtForward: text(left.broughtForward),
        writtenOff: text(consumed),
        carried: text(carried),
        toBill: text(toBill),
        balance: text(jobBalance(book, job)),
        ...incompleteIf(isIncomplete(book, "jobs", job.id)),
      };
    }),
    invoices: book.invoices.map((invoice) => {
      const { status, total, paid, writtenOff, balance } = invoiceState(book, invoice);
      return {
        invoice: invoice.id,
        status,
        total: text(total),
        paid: text(paid),
        writtenOff: text(writtenOff),
        balance: text(balance),
        ...incompleteIf(isIncomplete(book, "invoices", invoice.id)),
      };
    }),
    debts: debts(book, today).map(({ job, customer, age, balance, toBill, invoices, incomplete }) => ({
      job, customer, age, balance: text(balance), toBill: text(toBill), invoices, ...incompleteIf(incomplete),
    })),
    problems,
  };
}

export type Figures = ReturnType<typeof figuresOf>;
