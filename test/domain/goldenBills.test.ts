import { amountToBill } from "../../src/domain/amountToBill";
import { type InvoiceStyle, styles } from "../../src/domain/book";
import type { IndexedBook } from "../../src/domain/indexed";
import { invoiceState } from "../../src/domain/invoiceState";
import { jobBalance } from "../../src/domain/jobBalance";
import { sum, zero } from "../../src/domain/money";
import { openOf } from "../../src/domain/openWriteOffs";
import golden from "./golden.json";
import { bookOf, day, show, theInvoice, theJob } from "./notation";
import { bill, type BillAsked, done } from "./postings";

// The examples that say what a billing run bills. Each book is billed by the rules, and the figures are those of golden.json.

/** The runs of a row: "2026-04-30, 1000 then 2026-05-31" are two, and the first bills 1000.00 only. */
const runsOf = (text: string, style: InvoiceStyle) =>
  text.split(" then ").map((run): BillAsked & { readonly date: string } => {
    const [date = "", billNow = ""] = run.split(", ");
    return { date, billNow, style };
  });

/** What a run did with J1, in the words of golden.json; `after` is the book that it leaves. */
function figuresOf(book: IndexedBook, run: BillAsked & { readonly date: string }) {
  const amount = amountToBill(book, theJob(book), day(run.date));
  const result = bill(book, run);
  if (result.kind === "refused" && result.refusal.code !== "NOTHING_TO_BILL") return { after: book, figures: refusalOf(result.refusal) };
  const after = result.kind === "posted" ? result.book : book;
  const left = sum(after.writeOffsOfJob("J1").map((row) => openOf(after, row)).filter((open) => open > 0));
  return {
    after,
    figures: {
      labour: show(amount.left.timesheet), plant: show(amount.left.plant), materials: show(amount.left.materials), cfwd: show(amount.left.broughtForward),
      consumed: show(result.kind === "posted" ? sum([...result.bill.consumed.values()].filter((part) => part > 0)) : amount.consumed),
      wo_left_open: show(left),
      amount_to_bill: show(result.kind === "posted" ? invoiceState(after, theInvoice(after, result.bill.invoice.id)).net : zero),
      new_cfwd: show(theJob(after).broughtForward),
      stays_unbilled: show(amount.staysUnbilled),
    },
  };
}

const refusalOf = (refusal: { readonly code: string; readonly excess?: Parameters<typeof show>[0] }) => ({ error: refusal.code, excess: show(refusal.excess ?? zero) });

function billed(text: string, runs: string, style: InvoiceStyle) {
  let book = bookOf(text);
  return runsOf(runs, style).map((run) => {
    const { after, figures } = figuresOf(book, run);
    book = after;
    return figures;
  });
}

const lm = "T J1 1000; M J1 400";
const may = "2026-04-30 then 2026-05-31";

describe.each(styles)("billed as %s", (style) => {
  test.each`
    example  | because                                       | book                                                                                       | runs               | expected
    ${"G01"} | ${"no write-off"}                             | ${lm}                                                                                      | ${"2026-04-30"}    | ${[golden.G01]}
    ${"G02"} | ${"the timesheet is reduced"}                 | ${`${lm}; off J1 300`}                                                                     | ${"2026-04-30"}    | ${[golden.G02]}
    ${"G03"} | ${"then the materials"}                       | ${`${lm}; off J1 1200`}                                                                    | ${"2026-04-30"}    | ${[golden.G03]}
    ${"G04"} | ${"all of it: a nil invoice"}                 | ${`${lm}; off J1 1400`}                                                                    | ${"2026-04-30"}    | ${[golden.G04]}
    ${"G05"} | ${"the excess is carried"}                    | ${`${lm}; off J1 1600`}                                                                    | ${"2026-04-30"}    | ${[golden.G05.CARRY]}
    ${"G05"} | ${"or is a credit"}                           | ${`policy excess, credit; ${lm}; off J1 1600`}                                             | ${"2026-04-30"}    | ${[golden.G05.CREDIT]}
    ${"G05"} | ${"or is refused"}                            | ${`policy excess, block; ${lm}; off J1 1600`}                                              | ${"2026-04-30"}    | ${[golden.G05.BLOCK]}
    ${"G06"} | ${"what was carried lowers the next bill"}    | ${`${lm}; off J1 1600; T J1 500, on 2026-05-12`}                                           | ${may}             | ${[golden.G05.CARRY, golden.G06]}
    ${"G07"} | ${"a write up raises the timesheet"}          | ${`${lm}; off J1 -150`}                                                                    | ${"2026-04-30"}    | ${[golden.G07]}
    ${"G08"} | ${"up and down"}                              | ${`${lm}; off J1 300; off J1 -100`}                                                        | ${"2026-04-30"}    | ${[golden.G08]}
    ${"G11"} | ${"balancing entries exceed the charges"}     | ${"T J1 -5 @ 60; T J1 2 @ 60"}                                                             | ${"2026-04-30"}    | ${[golden.G11.CARRY]}
    ${"G11"} | ${"and may be a credit"}                      | ${"policy excess, credit; T J1 -5 @ 60; T J1 2 @ 60"}                                      | ${"2026-04-30"}    | ${[golden.G11.CREDIT]}
    ${"G12"} | ${"no bill is taken below zero"}              | ${"T J1 -50; M J1 100; off J1 80"}                                                         | ${"2026-04-30"}    | ${[golden.G12]}
    ${"G13"} | ${"timesheet, plant, materials"}              | ${"T J1 600; P J1 250; M J1 300; off J1 700"}                                              | ${"2026-04-30"}    | ${[golden.G13]}
    ${"G14"} | ${"what is not billed now is carried forward"} | ${`${lm}; T J1 200, on 2026-05-12`}                                                       | ${"2026-04-30, 1000 then 2026-05-31"} | ${golden.G14}
  `("$example $because", ({ book, runs, expected }: { book: string; runs: string; expected: readonly object[] }) => {
    expect(billed(book, runs, style)).toEqual(expected);
  });

  test("G10 a balancing entry lowers the next bill", () => {
    const [first, second] = billed("T J1 25 @ 60; T J1 -5 @ 60, on 2026-05-12; T J1 8 @ 60, on 2026-05-13", may, style);
    expect(first).toMatchObject({ amount_to_bill: "1500.00" });
    expect(second).toEqual(golden.G10);
  });

  test("G09 a write-off that is not allocated lowers the job's balance and not its bill", () => {
    const book = bookOf(`${lm}; off J1 300, wait`);
    const balance = show(jobBalance(book, theJob(book)));
    const { book: after, bill: { invoice } } = done(bill(book, { style }));
    expect({ bill: show(invoiceState(after, invoice).net), job_balance: balance }).toEqual(golden.G09);
    expect(show(jobBalance(after, theJob(after)))).toBe(golden.G09.job_balance);
  });
});
