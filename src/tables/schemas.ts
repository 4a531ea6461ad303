import { chargeKinds, invoiceStatuses, lineTypes, paymentStatuses, styles, type TableName, writeOffStatuses } from "../domain/book";
import { zero } from "../domain/money";
import { day, moment } from "./dayKinds";
import { blankIs, blankOr, money, number, price, taxRate } from "./numberKinds";
import type { TableSchema } from "./schema";
import { policiesTable, reasonCodesTable } from "./settledSchemas";
import { key, oneOf, reference, text, yesOrNo } from "./textKinds";

const optional = true;
const derived = true;

/** One row a customer. */
export const customersTable = {
  name: "Customers",
  key: "id",
  columns: {
    id: { header: "Customer", kind: key },
    name: { header: "Name", kind: text, optional },
  },
} satisfies TableSchema;

/** One row a job. The derived columns are ours; the rest belongs to the user. */
export const jobsTable = {
  name: "Jobs",
  key: "id",
  columns: {
    id: { header: "Job", kind: key },
    customer: { header: "Customer", kind: key },
    description: { header: "Description", kind: text, optional },
    status: { header: "Status", kind: text, optional },
    taxRate: { header: "Tax rate", kind: blankOr(taxRate), optional },
    lastBilled: { header: "Last billed", kind: blankOr(day), optional },
    broughtForward: { header: "Brought forward", kind: blankIs(zero, money), optional },
    timesheetToBill: { header: "Timesheet to bill", kind: blankOr(money), optional, derived },
    materialsToBill: { header: "Materials to bill", kind: blankOr(money), optional, derived },
    writtenOff: { header: "Written off", kind: blankOr(money), optional, derived },
    toBill: { header: "To bill", kind: blankOr(money), optional, derived },
    balance: { header: "Balance", kind: blankOr(money), optional, derived },
  },
} satisfies TableSchema;

/** One row an entry of the timesheet ledger: labour, vehicles and plant. */
export const timesheetTable = {
  name: "Timesheet",
  key: "id",
  columns: {
    id: { header: "Entry", kind: key },
    date: { header: "Date", kind: day },
    job: { header: "Job", kind: key },
    who: { header: "Who", kind: text, optional },
    kind: { header: "Kind", kind: oneOf("Labour", chargeKinds.filter((word) => word !== "Materials")), optional },
    description: { header: "Description", kind: text, optional },
    units: { header: "Units", kind: blankOr(number), optional },
    rate: { header: "Rate", kind: blankOr(price), optional },
    charge: { header: "Charge", kind: blankOr(money), optional },
    chargeable: { header: "Chargeable", kind: yesOrNo(true), optional },
    taxRate: { header: "Tax rate", kind: blankOr(taxRate), optional },
    invoice: { header: "Invoice", kind: reference, optional },
  },
} satisfies TableSchema;

/** One row an entry of the materials ledger. */
export const materialsTable = {
  name: "Materials",
  key: "id",
  columns: {
    id: { header: "Entry", kind: key },
    date: { header: "Date", kind: day },
    job: { header: "Job", kind: key },
    who: { header: "Item", kind: text, optional },
    description: { header: "Description", kind: text, optional },
    units: { header: "Quantity", kind: blankOr(number), optional },
    rate: { header: "Price", kind: blankOr(price), optional },
    charge: { header: "Charge", kind: blankOr(money), optional },
    chargeable: { header: "Chargeable", kind: yesOrNo(true), optional },
    taxRate: { header: "Tax rate", kind: blankOr(taxRate), optional },
    invoice: { header: "Invoice", kind: reference, optional },
  },
} satisfies TableSchema;

/** One row an invoice. */
export const invoicesTable = {
  name: "Invoices",
  key: "id",
  columns: {
    id: { header: "Invoice", kind: key },
    date: { header: "Date", kind: day },
    due: { header: "Due", kind: blankOr(day), optional },
    customer: { header: "Customer", kind: key },
    job: { header: "Job", kind: reference, optional },
    style: { header: "Style", kind: oneOf(null, styles), optional },
    status: { header: "Status", kind: oneOf(null, invoiceStatuses), optional },
    sent: { header: "Sent", kind: blankOr(day), optional },
    net: { header: "Net", kind: blankOr(money), optional, derived },
    tax: { header: "Tax", kind: blankOr(money), optional, derived },
    total: { header: "Total", kind: blankOr(money), optional },
    paid: { header: "Paid", kind: blankOr(money), optional, derived },
    writtenOff: { header: "Written off", kind: blankOr(money), optional, derived },
    balance: { header: "Balance", kind: blankOr(money), optional, derived },
  },
} satisfies TableSchema;

/** One row a line of an invoice. */
export const invoiceLinesTable = {
  name: "InvoiceLines",
  key: "id",
  columns: {
    id: { header: "Line", kind: key },
    invoice: { header: "Invoice", kind: key },
    type: { header: "Type", kind: oneOf("Other", lineTypes), optional },
    job: { header: "Job", kind: reference, optional },
    entry: { header: "Entry", kind: reference, optional },
    description: { header: "Description", kind: text, optional },
    quantity: { header: "Quantity", kind: blankOr(number), optional },
    rate: { header: "Rate", kind: blankOr(number), optional },
    net: { header: "Net", kind: blankOr(money), optional },
    taxRate: { header: "Tax rate", kind: blankOr(taxRate), optional },
    tax: { header: "Tax", kind: blankOr(money), optional },
    gross: { header: "Gross", kind: blankOr(money), optional },
  },
} satisfies TableSchema;

/** One row a payment; below zero it is a refund. */
export const paymentsTable = {
  name: "Payments",
  key: "id",
  columns: {
    id: { header: "Payment", kind: key },
    date: { header: "Date", kind: day },
    customer: { header: "Customer", kind: reference, optional },
    job: { header: "Job", kind: reference, optional },
    invoice: { header: "Invoice", kind: reference, optional },
    method: { header: "Method", kind: text, optional },
    reference: { header: "Reference", kind: text, optional },
    amount: { header: "Amount", kind: money },
    fee: { header: "Fee", kind: blankIs(zero, money), optional },
    tip: { header: "Tip", kind: blankIs(zero, money), optional },
    status: { header: "Status", kind: oneOf("Completed", paymentStatuses), optional },
  },
} satisfies TableSchema;

/** One row a write-off, of either kind. The whole table is ours. */
export const writeOffsTable = {
  name: "WriteOffs",
  key: "id",
  columns: {
    id: { header: "Write-off", kind: key },
    date: { header: "Date", kind: day },
    customer: { header: "Customer", kind: reference },
    job: { header: "Job", kind: reference },
    invoice: { header: "Invoice", kind: reference },
    amount: { header: "Amount", kind: money },
    reasonCode: { header: "Reason code", kind: text, optional },
    reason: { header: "Reason", kind: text },
    description: { header: "Description", kind: text },
    nextBillingRun: { header: "Next billing run", kind: yesOrNo(false) },
    consumed: { header: "Consumed", kind: blankOr(money), derived },
    billedOn: { header: "Billed on", kind: text },
    status: { header: "Status", kind: oneOf("Posted", writeOffStatuses) },
    postedBy: { header: "Posted by", kind: text, optional },
    postedAt: { header: "Posted at", kind: moment, optional },
    reverses: { header: "Reverses", kind: reference },
    operation: { header: "Operation", kind: text },
    run: { header: "Run", kind: text, optional },
    approvedBy: { header: "Approved by", kind: text, optional },
    approvedAt: { header: "Approved at", kind: moment, optional },
  },
} satisfies TableSchema;

/** Every table of the accountant's book. */
export const bookTables = {
  customers: customersTable,
  jobs: jobsTable,
  timesheet: timesheetTable,
  materials: materialsTable,
  invoices: invoicesTable,
  invoiceLines: invoiceLinesTable,
  payments: paymentsTable,
  writeOffs: writeOffsTable,
  reasonCodes: reasonCodesTable,
  policies: policiesTable,
} satisfies Record<TableName, TableSchema>;
