import type { Charge, Invoice } from "./book";

/** The invoices that bill nothing, by id: a Draft only holds its charges, a Cancelled one has released them. */
export type Billing = ReadonlyMap<string, "Draft" | "Cancelled">;

export function notBilling(invoices: readonly Invoice[]): Billing {
  const found = new Map<string, "Draft" | "Cancelled">();
  for (const { id, stored } of invoices) if (stored.status === "Draft" || stored.status === "Cancelled") found.set(id, stored.status);
  return found;
}

/** Where a charge stands: not chargeable ("free"), unbilled, held by a Draft, or on a bill. */
export function billingOf(notBilled: Billing, { chargeable, invoice }: Charge): "free" | "unbilled" | "drafted" | "billed" {
  if (!chargeable) return "free";
  if (invoice === null) return "unbilled";
  const status = notBilled.get(invoice);
  return status === undefined ? "billed" : status === "Draft" ? "drafted" : "unbilled";
}
