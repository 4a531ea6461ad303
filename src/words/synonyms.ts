import type { TableName } from "../domain/book";

// What people call our tables and columns, the likeliest first. Case, dots, dashes and the usual short forms (No, Inv,
// Amt) are folded before they are compared; our own name need not be listed.

/** Short forms, and words that mean the same to whoever keeps books. */
export const sameWords: Readonly<Record<string, string>> = {
  inv: "invoice", invoices: "invoice", client: "customer", clients: "customer", cust: "customer", customers: "customer", debtor: "customer", nr: "no", num: "no", number: "no",
  amt: "amount", qty: "quantity", desc: "description", ref: "reference", vat: "tax", gst: "tax", hrs: "hours", pmt: "payment", incl: "including", inc: "including", excl: "excluding", ex: "excluding",
};

export const tableSynonyms: Readonly<Record<TableName, readonly string[]>> = {
  customers: ["Customer", "Customer list", "Debtors", "Accounts"],
  jobs: ["Job", "Job cards", "Job list", "Projects", "Matters", "Contracts"],
  timesheet: ["Timesheets", "Time", "Time entries", "Hours", "Labour"],
  materials: ["Material", "Parts", "Items used", "Expenses", "Disbursements"],
  invoices: ["Invoice", "Invoice list", "Sales invoices", "Receivables", "Sales ledger", "Debtors ledger"],
  invoiceLines: ["Invoice line", "Lines", "Invoice items", "Invoice details"],
  payments: ["Payment", "Receipts", "Cash received", "Money in"],
  writeOffs: ["Write off", "Write offs", "Bad debts"],
  reasonCodes: ["Reason code", "Reasons", "Codes"],
  policies: ["Policy", "Settings"],
};

const customer = ["Customer no", "Customer id", "Customer code", "Account no", "Account", "Customer name"];
const job = ["Job no", "Job id", "Job code", "Job card", "Project", "Project no", "Project code", "Matter", "Contract"];
const invoice = ["Invoice no", "Invoice id", "Invoice reference", "Document no", "Bill no"];
const entry = ["Entry no", "Entry id", "Line", "Line no", "No", "Id"];
const billed = [...invoice, "Billed on", "Billed"];
const rateOfTax = ["Tax %", "Tax percent"];
const charge = ["Charge amount", "Line total", "Net", "Amount", "Total", "Value"];

export const columnSynonyms: Readonly<Record<TableName, Readonly<Record<string, readonly string[]>>>> = {
  customers: { id: [...customer.filter((name) => name !== "Customer name"), "Code", "Id", "No"], name: ["Customer name", "Company", "Company name", "Full name"] },
  jobs: {
    id: [...job, "No", "Id", "Code"], customer, description: ["Job name", "Project name", "Title", "Details"], status: ["State", "Job status"], taxRate: rateOfTax,
    lastBilled: ["Last billing date", "Last invoiced", "Billed to"], broughtForward: ["B/fwd", "C/fwd", "Carried forward"], timesheetToBill: ["Unbilled time"], materialsToBill: ["Unbilled materials"],
    writtenOff: ["Write offs"], toBill: ["Unbilled", "Amount to bill"], balance: ["Balance due", "Owing", "Amount due"],
  },
  timesheet: {
    id: ["Timesheet no", ...entry], date: ["Work date", "Entry date", "Day"], job, who: ["Employee", "Staff", "Name", "Worker", "Person"], kind: ["Type", "Labour type"], description: ["Details", "Task", "Work done", "Notes"],
    units: ["Hours", "Quantity", "Time"], rate: ["Hourly rate", "Charge rate", "Price"], charge, chargeable: ["Billable"], taxRate: rateOfTax, invoice: billed,
  },
  materials: {
    id: entry, date: ["Entry date", "Purchase date", "Used on", "Day"], job, who: ["Part", "Part no", "Product", "Material", "Stock code"], description: ["Details", "Notes"],
    units: ["Units"], rate: ["Unit price", "Rate", "Sell price"], charge, chargeable: ["Billable"], taxRate: rateOfTax, invoice: billed,
  },
  invoices: {
    id: [...invoice, "Document", "No", "Id", "Reference"], date: ["Invoice date", "Billing date", "Date of invoice", "Issued", "Issue date"], due: ["Due date", "Date due", "Payable by"], customer, job,
    style: ["Layout"], status: ["State", "Invoice status"], sent: ["Sent date", "Date sent", "Sent on", "Emailed"], net: ["Subtotal", "Net amount", "Excluding tax", "Amount excluding tax"], tax: ["Tax amount"],
    total: ["Invoice total", "Total amount", "Gross", "Invoice amount", "Amount including tax", "Total including tax", "Including tax", "Amount", "Value", "Amount due"],
    paid: ["Amount paid", "Payments", "Received"], writtenOff: ["Write offs"], balance: ["Balance due", "Outstanding", "Amount outstanding", "Owing", "Amount due", "Due"],
  },
  invoiceLines: {
    id: ["Line no", "Line id", "Item no", "No", "Id"], invoice, type: ["Kind", "Line type"], job, entry: ["Entry no", "Entry id"], description: ["Details", "Item"], quantity: ["Units", "Hours"],
    rate: ["Price", "Unit price"], net: ["Net amount", "Amount", "Line total", "Amount excluding tax"], taxRate: rateOfTax, tax: ["Tax amount"], gross: ["Total", "Amount including tax", "Gross amount"],
  },
  payments: {
    id: ["Payment no", "Payment id", "Receipt", "Receipt no", "No", "Id"], date: ["Payment date", "Date received", "Received on", "Paid on", "Receipt date"], customer, job, invoice,
    method: ["Payment method", "Paid by", "How paid", "Type"], reference: ["Bank reference", "Details", "Description"], amount: ["Amount paid", "Amount received", "Payment amount", "Received", "Paid", "Total", "Value"],
    fee: ["Bank fee", "Charges", "Card fee"], tip: ["Gratuity"], status: ["State", "Payment status"],
  },
  writeOffs: {
    id: ["Write off no", "Write off id"], date: [], customer, job, invoice, amount: ["Write off amount", "Written off"], reasonCode: ["Code"], reason: [], description: [], nextBillingRun: [], consumed: [],
    billedOn: [], status: [], postedBy: [], postedAt: [], reverses: [], operation: [],
  },
  reasonCodes: { code: ["Reason code", "Reason"], meaning: ["Description", "Means", "Name"] },
  policies: { policy: ["Setting", "Name"], value: ["Setting value"] },
};
