import { ageBuckets, type AgeBucket, bucketOf } from "../domain/age";
import { type Debt, totalDebt } from "../domain/debts";
import type { Amount } from "../domain/money";
import { order } from "../domain/order";
import type { DebtsRead } from "./readDebts";

export const buckets = ageBuckets;
export const sortings = ["age", "balance", "customer"] as const;
export type Sorting = (typeof sortings)[number];

/** Which debts are wanted, and in which order. Null is all. */
export interface DebtsView {
  readonly search: string;
  readonly customer: string | null;
  readonly bucket: AgeBucket | null;
  readonly sorting: Sorting;
}

export const allDebts: DebtsView = { search: "", customer: null, bucket: null, sorting: "age" };

/** What is seen of the debts that were read: the total is that of the rows that are seen. */
export interface DebtsSeen {
  readonly debts: readonly Debt[];
  readonly total: Amount;
}

type Read = Extract<DebtsRead, { readonly kind: "read" }>;

/** Tells one debt from another: a job, or a customer without one. */
export const keyOfDebt = ({ customer, job }: Pick<Debt, "customer" | "job">): string => JSON.stringify([customer, job]);

export const nameIn = (customers: Read["customers"], customer: string): string => customers.get(customer) || customer;

export function debtsSeen({ debts, customers }: Pick<Read, "debts" | "customers">, { search, customer, bucket, sorting }: DebtsView): DebtsSeen {
  const wanted = search.trim().toLowerCase();
  const texts = ({ customer: id, job, invoices }: Debt) => [nameIn(customers, id), id, job ?? "", ...invoices].join("\n").toLowerCase();
  const seen = debts.filter(
    (debt) =>
      (customer === null || debt.customer === customer) &&
      (bucket === null || (debt.age !== null && bucketOf(debt.age) === bucket)) &&
      (wanted === "" || texts(debt).includes(wanted)),
  );
  return { debts: sorted(seen, customers, sorting), total: totalDebt(seen) };
}

// They come sorted by age, and a sort keeps the order of those that are equal.
function sorted(debts: readonly Debt[], customers: Read["customers"], sorting: Sorting): readonly Debt[] {
  if (sorting === "age") return debts;
  if (sorting === "balance") return [...debts].sort((a, b) => b.balance - a.balance);
  const name = (debt: Debt) => nameIn(customers, debt.customer).toLowerCase();
  return [...debts].sort((a, b) => order(name(a), name(b)) || order(a.customer, b.customer));
}

/** Everyone with a debt, by name. */
export const debtorsOf = ({ debts, customers }: Pick<Read, "debts" | "customers">) => customersOf(debts, customers);

/** The customers of rows of any list, by name. */
export function customersOf(rows: readonly { readonly customer: string }[], customers: Read["customers"]): readonly { readonly id: string; readonly name: string }[] {
  return [...new Set(rows.map(({ customer }) => customer))].map((id) => ({ id, name: nameIn(customers, id) })).sort((a, b) => order(a.name.toLowerCase(), b.name.toLowerCase()));
}
