import type { Book, InvoiceStatus, LineType, MaterialsRow, PaymentRow, Policies, TimesheetRow, WriteOffRow } from "./book";

/**
 * Books in shorthand, for tests that read as tables. Words are separated by commas, each older than the next:
 * `L 1000` labour, `V` vehicle, `P` plant, `M` materials (`M 10.10@0.15` at a tax rate, `L 25*60` units at a rate),
 * `B 400` brought forward, `W 300` a write-off allocated to the next run (below zero: a write up), `U 300` one not allocated.
 */
export function bookOf(words: string, policies: Partial<Policies> = {}): Book {
  const timesheet: TimesheetRow[] = [];
  const materials: MaterialsRow[] = [];
  const writeOffs: WriteOffRow[] = [];
  let broughtForward = "0";

  wordsOf(words).forEach((word, index) => {
    const [, sign = "", first = "", second = "1", taxRate] = /^(\w) ([-\d.]+)(?:\*([-\d.]+))?(?:@([\d.]+))?$/.exec(word) ?? [];
    const number = String(index + 1).padStart(2, "0");
    const date = `2026-01-${number}`;
    const entry = { date, job: "J-1", ...(taxRate === undefined ? {} : { taxRate }) };
    const kind = ({ L: "Labour", V: "Vehicle", P: "Plant" } as const)[sign];
    if (kind) timesheet.push({ ...entry, entry: `T-${number}`, kind, units: first, rate: second });
    else if (sign === "M") materials.push({ ...entry, entry: `M-${number}`, quantity: first, price: second });
    else if (sign === "B") broughtForward = first;
    else if (sign === "W" || sign === "U")
      writeOffs.push({ writeOff: `WO-${number}`, date, customer: "C-1", job: "J-1", amount: first, nextBillingRun: sign === "W" });
    else throw new Error(`"${word}" is no word of the notation.`);
  });

  return {
    policies: { excess: "carry", decimals: 2, ...policies },
    jobs: [{ job: "J-1", customer: "C-1", lastBilled: "2025-12-31", broughtForward }],
    timesheet,
    materials,
    invoices: [],
    lines: [],
    payments: [],
    writeOffs,
  };
}

/** The book with more entries and write-offs of the same job, as if entered a month later. */
export function withMore(book: Book, words: string): Book {
  const more = bookOf(words);
  const later = <Row extends { readonly date: string }>(row: Row): Row => ({ ...row, date: row.date.replace("2026-01", "2026-03") });
  return {
    ...book,
    timesheet: [...book.timesheet, ...more.timesheet.map((row) => ({ ...later(row), entry: `${row.entry}b` }))],
    materials: [...book.materials, ...more.materials.map((row) => ({ ...later(row), entry: `${row.entry}b` }))],
    writeOffs: [...book.writeOffs, ...more.writeOffs.map((row) => ({ ...later(row), writeOff: `${row.writeOff}b` }))],
  };
}

/**
 * The book with an invoice in shorthand: its lines by job (`A 700, B 500`, gross, without tax; `- 1200` for no job, and
 * no lines at all), then what came of it (`paid 700`, `off 500`, each with `for A` if it names a job).
 */
export function withInvoice(book: Book, invoice: string, charged: string, happened: string, status: InvoiceStatus = "Sent"): Book {
  const lines = wordsOf(charged).map((word) => word.split(" "));
  const hasLines = lines.every(([job]) => job !== "-");
  const type: LineType = "Other";
  const payments: PaymentRow[] = [];
  const writeOffs: WriteOffRow[] = [];
  wordsOf(happened).forEach((word, index) => {
    const [what, amount = "", , job] = word.split(" ");
    const row = { date: "2026-02-28", customer: "C-1", invoice, amount, ...(job === undefined ? {} : { job }) };
    if (what === "paid") payments.push({ ...row, payment: `PAY-${invoice}-${index}` });
    else if (what === "off") writeOffs.push({ ...row, writeOff: `WO-${invoice}-${index}` });
    else throw new Error(`"${word}" is nothing that happens to an invoice.`);
  });
  const jobs = [...new Set(lines.map(([job = ""]) => job))];
  const only = hasLines && jobs.length === 1 ? { job: jobs[0] ?? "" } : {};
  const total = hasLines ? {} : { total: lines[0]?.[1] ?? "" };
  return {
    ...book,
    jobs: [
      ...book.jobs,
      ...(hasLines ? jobs : []).filter((job) => book.jobs.every((row) => row.job !== job)).map((job) => ({ job, customer: "C-1" })),
    ],
    invoices: [...book.invoices, { invoice, date: "2026-01-31", customer: "C-1", status, ...only, ...total }],
    lines: [
      ...book.lines,
      ...(hasLines ? lines : []).map(([job = "", gross = ""], index) => ({
        line: `${invoice}/${index + 1}`, invoice, type, job, net: gross, taxRate: "0", tax: "0", gross,
      })),
    ],
    payments: [...book.payments, ...payments],
    writeOffs: [...book.writeOffs, ...writeOffs],
  };
}

const wordsOf = (text: string): readonly string[] => text.split(",").map((word) => word.trim()).filter((word) => word !== "");
