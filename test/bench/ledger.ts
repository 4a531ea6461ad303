import type { Cell } from "../../src/tables/cell";
import type { RawTables } from "../../src/tables/decodeBook";
import { type Chance, chanceFrom } from "./chance";

type Row = readonly Cell[];

const firstDay = 45_658;
const idOf = (prefix: string, at: number) => `${prefix}-${String(at + 1).padStart(6, "0")}`;
const money = (cents: number) => cents / 100;

/**
 * A firm's tables as Excel hands them over. So many ledger rows (a fifth of them materials), a twentieth as many jobs and
 * invoices, 5 % write-offs; three entries in five are billed, half of the invoices in detail, nine in ten are paid.
 */
export function rawLedger(rows: number, seed: number): RawTables {
  const chance = chanceFrom(seed);
  const jobs = Math.max(1, Math.floor(rows / 20));
  const customers = Math.max(1, Math.floor(jobs / 5));
  const ledgers = entriesOf(rows, jobs, chance);
  const { invoices, lines } = invoicesOf(ledgers.billed, customers, chance);
  return {
    customers: table("Customers", "Customer Name", count(customers, (at) => [idOf("C", at), `Customer number ${at + 1}`])),
    jobs: table("Jobs", "Job|Customer|Description|Status|Tax rate|Last billed|Brought forward|To bill|Balance", count(jobs, (at) => jobRow(at, customers, chance))),
    timesheet: table("Timesheet", "Entry Date Job Who Kind Description Units Rate Charge Chargeable Invoice", ledgers.timesheet),
    materials: table("Materials", "Entry Date Job Item Description Quantity Price Charge Chargeable Invoice", ledgers.materials),
    invoices: table("Invoices", "Invoice|Date|Customer|Job|Style|Status|Sent|Net|Tax|Total|Paid|Written off|Balance", invoices),
    invoiceLines: table("InvoiceLines", "Line|Invoice|Type|Job|Entry|Description|Net|Tax rate|Tax|Gross", lines),
    payments: table("Payments", "Payment Date Customer Job Invoice Method Amount Status", paymentsOf(invoices, chance)),
    writeOffs: table(
      "WriteOffs",
      "Write-off|Date|Customer|Job|Invoice|Amount|Reason|Description|Next billing run|Consumed|Billed on|Status|Reverses|Operation",
      count(Math.floor(rows / 20), (at) => writeOffRow(at, jobs, customers, chance)),
    ),
    policies: table("Policies", "Policy Value", [["Tax rate", 0.2]]),
  };
}

const count = (rows: number, row: (at: number) => Row): readonly Row[] => Array.from({ length: rows }, (_, at) => row(at));

const table = (name: string, headings: string, rows: readonly Row[]) => ({
  name, sheet: name, row: 0, column: 0, headings: headings.split(headings.includes("|") ? "|" : " "), rows,
});

// Which customer a job belongs to, wherever it is named.
const customerOf = (job: number, customers: number) => idOf("C", job % customers);

const jobRow = (at: number, customers: number, chance: Chance): Row => [
  idOf("J", at), customerOf(at, customers), `Works at number ${at + 1}`, "Open", chance.percent(10) ? 0.05 : "",
  chance.percent(5) ? firstDay : "", chance.percent(5) ? money(chance.whole(-20_000, 50_000)) : "", "", "",
];

interface Billed {
  readonly entry: string;
  readonly type: string;
  readonly net: number;
}

/** Entries in the order in which they were entered, so a job's entries lie scattered over the ledger. */
function entriesOf(rows: number, jobs: number, chance: Chance) {
  const timesheet: Row[] = [];
  const materials: Row[] = [];
  const billed = Array.from({ length: jobs }, (): Billed[] => []);
  for (let at = 0; at < rows; at += 1) {
    const job = chance.whole(0, jobs - 1);
    const isMaterial = at % 5 === 4;
    const type = isMaterial ? "Materials" : chance.percent(10) ? "Plant" : "Labour";
    const entry = idOf(isMaterial ? "M" : "T", at);
    const quarters = chance.whole(1, 32);
    const rate = chance.whole(1_000, 12_000);
    const cents = Math.floor((quarters * rate * 2 + 4) / 8) * (chance.percent(2) ? -1 : 1);
    const chargeable = chance.percent(97);
    const isBilled = chargeable && chance.percent(60);
    if (isBilled) billed[job]?.push({ entry, type, net: cents });
    const ends: Row = [money(quarters * 25) * Math.sign(cents), money(rate), money(cents), chargeable, isBilled ? idOf("INV", job) : ""];
    const begins: Row = [entry, firstDay + Math.floor((at * 400) / rows), idOf("J", job), `Person ${at % 40}`];
    if (isMaterial) materials.push([...begins, "Goods as ordered", ...ends]);
    else timesheet.push([...begins, type, "Work as agreed", ...ends]);
  }
  return { timesheet, materials, billed };
}

function invoicesOf(billed: readonly (readonly Billed[])[], customers: number, chance: Chance) {
  const invoices: Row[] = [];
  const lines: Row[] = [];
  const addLine = (invoice: string, job: string, { entry, type, net }: Billed) => {
    const tax = Math.sign(net) * Math.floor((Math.abs(net) * 2 + 5) / 10);
    lines.push([idOf("L", lines.length), invoice, type, job, entry, "As agreed", money(net), 0.2, money(tax), money(net + tax)]);
  };
  billed.forEach((entries, at) => {
    const invoice = idOf("INV", at);
    const detailed = chance.percent(50);
    if (detailed) for (const entry of entries) addLine(invoice, idOf("J", at), entry);
    else addLine(invoice, idOf("J", at), { entry: "", type: "Other", net: entries.reduce((sum, { net }) => sum + net, 0) });
    // One invoice in twenty carries work for the next job too.
    if (chance.percent(5)) addLine(invoice, idOf("J", (at + 1) % billed.length), { entry: "", type: "Other", net: chance.whole(1_000, 90_000) });
    const status = chance.percent(2) ? "Cancelled" : chance.percent(2) ? "Draft" : "Sent";
    invoices.push([invoice, firstDay + (at % 400), customerOf(at, customers), idOf("J", at), detailed ? "Detailed" : "Summary", status, firstDay + (at % 400), "", "", "", "", "", ""]);
  });
  return { invoices, lines };
}

const paymentsOf = (invoices: readonly Row[], chance: Chance): readonly Row[] =>
  invoices.flatMap(([invoice = "", date = 0, customer = "", job = ""], at): Row[] => {
    if (!chance.percent(90)) return [];
    const amount = money(chance.whole(5_000, 900_000));
    const named: Row = chance.percent(5) ? ["", job, ""] : [customer, chance.percent(20) ? job : "", invoice];
    return [[idOf("P", at), Number(date) + 20, ...named, "Transfer", amount, chance.percent(97) ? "Completed" : "Failed"]];
  });

function writeOffRow(at: number, jobs: number, customers: number, chance: Chance): Row {
  const job = chance.whole(0, jobs - 1);
  const onInvoice = chance.percent(40);
  const status = chance.percent(96) ? "Posted" : "Pending";
  const consumed = !onInvoice && status === "Posted" && chance.percent(40);
  const cents = chance.whole(500, 60_000) * (chance.percent(5) ? -1 : 1);
  return [
    idOf("WO", at), firstDay + chance.whole(0, 400), customerOf(job, customers), onInvoice ? "" : idOf("J", job), onInvoice ? idOf("INV", job) : "",
    money(cents), "Goodwill", "", !onInvoice && chance.percent(80), consumed ? money(cents) : "", consumed ? idOf("INV", job) : "",
    status, "", "",
  ];
}
