const tables: Readonly<Record<string, string>> = {
  Customers: "Customer | Name",
  Jobs: "Job | Customer | Balance",
  Invoices: "Invoice | Date | Customer | Job | Status | Total | Written off | Balance",
  WriteOffs: "Write-off | Date | Customer | Job | Invoice | Amount | Reason code | Reason | Description | Next billing run | Consumed | Billed on | Status | Posted by | Posted at | Reverses | Operation | Run | Approved by | Approved at",
};

/** A firm with so many invoices, of a job each, that owe 3.00 each, as text. */
export function manyInvoices(many: number): string {
  const all = Array.from({ length: many }, (_, at) => at + 1);
  const rows: Readonly<Record<string, readonly string[]>> = {
    Customers: ["C-1 | Ash"], Jobs: all.map((at) => `J-${at} | C-1 | 3`), Invoices: all.map((at) => `INV-${at} | 2026-01-31 | C-1 | J-${at} | Sent | 3 | 0 | 3`),
  };
  return Object.entries(tables).map(([name, headings]) => `sheet ${name}\n\ntable ${name} at A1\n${[headings, ...(rows[name] ?? [])].join("\n")}\n`).join("\n");
}
