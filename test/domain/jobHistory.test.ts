import { jobBalance } from "../../src/domain/jobBalance";
import { jobHistory } from "../../src/domain/jobHistory";
import { amountToBill } from "../../src/domain/amountToBill";
import { indexed } from "../../src/domain/indexed";
import { bookOf, theJob } from "./notation";
import { onSheetBooks } from "./oracleBooks";
import { bill } from "./postings";
import { seed, tries } from "./random";
import { stepsShown } from "./steps";

const taxed = "job J1, tax 20%";
const work = "T J1 1000, on 2026-04-01; M J1 400, on 2026-04-02";
const billed = "T J1 1000, on 2026-04-01, billed I1; M J1 400, on 2026-04-02, billed I1; invoice I1, is Sent, job J1";
const lines = "line I1 1000, tax 20%; line I1 400, tax 20%, type Materials";

test.each`
  because                                              | book                                                                                  | steps
  ${"a job without anything"}                          | ${taxed}                                                                              | ${""}
  ${"work is owed from its day, with tax"}             | ${`${taxed}; ${work}`}                                                                | ${"T1 1200.00 = 1200.00, M1 480.00 = 1680.00"}
  ${"the days count, not the rows"}                    | ${"T J1 20, on 2026-04-09; T J1 30, on 2026-04-02"}                                   | ${"T2 30.00 = 30.00, T1 20.00 = 50.00"}
  ${"an invoice takes the place of the work"}          | ${`${taxed}; ${billed}; ${lines}`}                                                    | ${"T1 1200.00 = 1200.00, M1 480.00 = 1680.00, I1 0.00 = 1680.00"}
  ${"and of the write-off that it consumed"}           | ${`${taxed}; ${billed}; ${lines}; line I1 -300, tax 20%, type Credit; off J1 300, took I1 300`} | ${"T1 1200.00 = 1200.00, M1 480.00 = 1680.00, W1 -360.00 = 1320.00, I1 0.00 = 1320.00"}
  ${"a summary says so in fewer lines"}                | ${`${taxed}; ${billed}; line I1 700, tax 20%; line I1 400, tax 20%; off J1 300, took I1 300`} | ${"T1 1200.00 = 1200.00, M1 480.00 = 1680.00, W1 -360.00 = 1320.00, I1 0.00 = 1320.00"}
  ${"the life of a job, of which 100 waits"}           | ${`job J1, tax 20%, forward 100, last 2026-04-15; ${billed}; ${lines}; line I1 -300, tax 20%, type Credit; line I1 -100, tax 20%, type Other, text Carried forward; off J1 300, took I1 300; paid I1 700; off I1 500, on 2026-04-21; off I1 -500, on 2026-04-22, reverses W2`} | ${"T1 1200.00 = 1200.00, M1 480.00 = 1680.00, W1 -360.00 = 1320.00, I1 0.00 = 1320.00, X1 -700.00 = 620.00, W2 -500.00 = 120.00, W3 500.00 = 620.00"}
  ${"what waited is in the next bill"}                 | ${"job J1, last 2026-04-30; T J1 500, billed I1; invoice I1, job J1; line I1 500; line I1 -100, type Other, text Carried forward; invoice I2, job J1, on 2026-04-30; line I2 100, type Other, text Brought forward"} | ${"T1 500.00 = 500.00, I1 0.00 = 500.00, I2 0.00 = 500.00"}
  ${"a summary shows less where a write-off took of it"} | ${"invoice I2, job J1, on 2026-04-30; T J1 50, billed I2; line I2 0, type Labour; line I2 70, type Other, text Brought forward; off J1 80, took I2 80; invoice I1, job J1; line I1 300; line I1 -100, type Other, text Carried forward; T J1 300, billed I1"} | ${"T1 50.00 = 50.00, T2 300.00 = 350.00, W1 -80.00 = 270.00, I1 0.00 = 270.00, I2 0.00 = 270.00"}
  ${"what no invoice tells of stands by itself"}       | ${"job J1, tax 20%, forward 400, last 2026-03-31; T J1 200, on 2026-04-01"}            | ${"forward 480.00 = 480.00, T1 240.00 = 720.00"}
  ${"before everything once a bill has taken it"}      | ${"job J1, last 2026-04-15; T J1 200, billed I1; invoice I1, job J1; line I1 200; line I1 400, type Other, text Brought forward"} | ${"forward 400.00 = 400.00, T1 200.00 = 600.00, I1 0.00 = 600.00"}
  ${"before all else where no day is known"}           | ${"job J1, forward 400; T J1 200, on 2026-03-01"}                                      | ${"forward 400.00 = 400.00, T1 200.00 = 600.00"}
  ${"an invoice without entries is owed from its day"} | ${"invoice I1 500, is Sent, job J1; paid I1 100; off I1 50, on 2026-04-21"}            | ${"I1 500.00 = 500.00, X1 -100.00 = 400.00, W1 -50.00 = 350.00"}
  ${"one that differs from its entries says by how much"} | ${"T J1 100, billed I1; invoice I1 120, is Sent, job J1"}                           | ${"T1 100.00 = 100.00, I1 20.00 = 120.00"}
  ${"work billed to another job goes with the bill"}   | ${"T J1 100, billed I1; invoice I1, is Sent, job J2; line I1 100, job J2"}             | ${"T1 100.00 = 100.00, I1 -100.00 = 0.00"}
  ${"paid too much"}                                   | ${"invoice I1 500, is Sent, job J1; paid I1 600"}                                      | ${"I1 500.00 = 500.00, X1 -600.00 = -100.00"}
  ${"a write up raises it"}                            | ${`${work}; off J1 -150`}                                                              | ${"T1 1000.00 = 1000.00, M1 400.00 = 1400.00, W1 150.00 = 1550.00"}
  ${"a write-off for no bill lowers it too"}           | ${`${taxed}; ${work}; off J1 300, wait`}                                               | ${"T1 1200.00 = 1200.00, M1 480.00 = 1680.00, W1 -360.00 = 1320.00"}
  ${"with the tax of the work that bears it"}          | ${`${taxed}; T J1 1000, tax 0%; T J1 400; off J1 300`}                                 | ${"T1 1000.00 = 1000.00, T2 480.00 = 1480.00, W1 -300.00 = 1180.00"}
  ${"the same once it is billed"}                      | ${`${taxed}; T J1 1000, tax 0%, billed I1; T J1 400, billed I1; invoice I1, job J1; line I1 1000; line I1 400, tax 20%; line I1 -300, type Credit; off J1 300, took I1 300`} | ${"T1 1000.00 = 1000.00, T2 480.00 = 1480.00, W1 -300.00 = 1180.00, I1 0.00 = 1180.00"}
  ${"one part billed, one part open"}                  | ${`${taxed}; ${billed}; ${lines}; line I1 -1400, tax 20%, type Credit; off J1 1600, took I1 1400`} | ${"T1 1200.00 = 1200.00, M1 480.00 = 1680.00, W1 -1920.00 = -240.00, I1 0.00 = -240.00"}
  ${"a reversed pair, both to be seen"}                | ${`${work}; off J1 300, is Reversed; off J1 -300, on 2026-04-12, reverses W1`}         | ${"T1 1000.00 = 1000.00, M1 400.00 = 1400.00, W1 -300.00 = 1100.00, W2 300.00 = 1400.00"}
  ${"pending does nothing"}                            | ${`${work}; off J1 300, is Pending; paid J1 100, is Pending`}                          | ${"T1 1000.00 = 1000.00, M1 400.00 = 1400.00, W1 0.00 = 1400.00, X1 0.00 = 1400.00"}
  ${"nor does what cannot be charged"}                 | ${"T J1 50, free; T J1 70"}                                                            | ${"T1 0.00 = 0.00, T2 70.00 = 70.00"}
  ${"a Draft is no bill"}                              | ${"invoice I1 100, is Draft, job J1; T J1 100, billed I1"}                             | ${"T1 100.00 = 100.00, I1 0.00 = 100.00"}
  ${"a Cancelled one no longer, but what was paid on it counts"} | ${"invoice I1 100, is Cancelled, job J1; T J1 100, billed I1; paid I1 30; off I1 10"} | ${"T1 100.00 = 100.00, W1 0.00 = 100.00, I1 0.00 = 100.00, X1 -30.00 = 70.00"}
  ${"a payment on the job"}                            | ${`${work}; paid J1 100`}                                                              | ${"T1 1000.00 = 1000.00, M1 400.00 = 1400.00, X1 -100.00 = 1300.00"}
  ${"of an invoice for two jobs its own lines"}        | ${"invoice I1, is Sent; line I1 100, job J1; line I1 60, job J2; paid I1 120"}         | ${"I1 100.00 = 100.00, X1 -100.00 = 0.00"}
  ${"and what another job was paid too much"}          | ${"invoice I1, is Sent; line I1 100, job J1; line I1 60, job J2; paid I1 90, job J2; paid I1 20, job J2"} | ${"I1 100.00 = 100.00, X1 -30.00 = 70.00, X2 -20.00 = 50.00"}
  ${"free work on a bill is no part of it"}             | ${"T J1 100, billed I1; T J1 50, free, billed I1; invoice I1 100, is Sent, job J1"} | ${"T1 100.00 = 100.00, T2 0.00 = 100.00, I1 0.00 = 100.00"}
  ${"what was brought forward to another job"}          | ${"invoice I1, is Sent; T J1 100, billed I1; line I1 100, job J1; line I1 40, job J2, type Other, text Brought forward"} | ${"T1 100.00 = 100.00, I1 0.00 = 100.00"}
  ${"more written off than there was, as a credit"}     | ${"T J1 20, billed I1; invoice I1, job J1; line I1 20; line I1 -30, type Credit; off J1 30, took I1 30"} | ${"T1 20.00 = 20.00, W1 -30.00 = -10.00, I1 0.00 = -10.00"}
  ${"consumed by the bill of another job"}              | ${"off J1 30, took I1 30; T J1 100; invoice I1, is Sent, job J2; line I1 -30, job J2"} | ${"T1 100.00 = 100.00, W1 -30.00 = 70.00, I1 30.00 = 100.00"}
  ${"on the day of the last bill, if no bill took it"}  | ${"job J1, forward 400, last 2026-04-15; T J1 200, billed I1; invoice I1, job J1; line I1 200"} | ${"T1 200.00 = 200.00, forward 400.00 = 600.00, I1 0.00 = 600.00"}
  ${"before everything, if one of two did"}             | ${"job J1, last 2026-04-30; T J1 200, billed I1; invoice I1, job J1; line I1 200; line I1 400, type Other, text Brought forward; T J1 5, billed I2; invoice I2, job J1, on 2026-04-30; line I2 5"} | ${"forward 400.00 = 400.00, T1 200.00 = 600.00, T2 5.00 = 605.00, I1 0.00 = 605.00, I2 0.00 = 605.00"}
  ${"a line by hand on a bill without write-offs"}      | ${"job J1, last 2026-04-15; T J1 200, billed I1; invoice I1, job J1; line I1 200; line I1 400, type Other, text Brought forward; line I1 9, type Other, text Travel"} | ${"forward 400.00 = 400.00, T1 200.00 = 600.00, I1 9.00 = 609.00"}
  ${"one beside a Credit line"}                         | ${"job J1, last 2026-04-15; T J1 50, billed I1; invoice I1, job J1; line I1 50; line I1 70, type Other, text Brought forward; line I1 -80, type Credit; line I1 9, type Other, text Travel; off J1 80, took I1 80"} | ${"forward 70.00 = 70.00, T1 50.00 = 120.00, W1 -80.00 = 40.00, I1 9.00 = 49.00"}
  ${"one beside an Adjustment line"}                    | ${"job J1, last 2026-04-15; T J1 50, billed I1; invoice I1, job J1; line I1 50; line I1 70, type Other, text Brought forward; line I1 10, type Adjustment; line I1 9, type Other, text Travel; off J1 -10, took I1 -10"} | ${"forward 70.00 = 70.00, T1 50.00 = 120.00, W1 10.00 = 130.00, I1 9.00 = 139.00"}
  ${"a summary that leaves some of it again"}           | ${"job J1, forward 10, last 2026-04-15; T J1 50, billed I1; invoice I1, job J1; line I1 0; line I1 40, type Other, text Brought forward; line I1 -10, type Other, text Carried forward; off J1 80, took I1 80"} | ${"forward 70.00 = 70.00, T1 50.00 = 120.00, W1 -80.00 = 40.00, I1 0.00 = 40.00"}
  ${"what a Draft has taken is still open"}             | ${"invoice I1, is Draft, job J1; T J1 100, billed I1; line I1 70; off J1 30, took I1 30"} | ${"T1 100.00 = 100.00, W1 -30.00 = 70.00, I1 0.00 = 70.00"}
  ${"in the order of their days"}                       | ${"invoice I1, is Sent; line I1 100, job J1; line I1 60, job J2; paid I1 30, on 2026-04-28; paid I1 100, on 2026-04-21"} | ${"I1 100.00 = 100.00, X2 -100.00 = 0.00"}
  ${"nor what was paid on a bill for another job"}      | ${"T J1 100, billed I1; invoice I1, is Sent, job J2; line I1 100, job J2; paid I1 30"} | ${"T1 100.00 = 100.00, I1 -100.00 = 0.00"}
  ${"of several jobs what waits is told where it belongs"} | ${"invoice I1, is Sent; line I1 100, job J1; line I1 60, job J2; paid I1 5, is Pending; paid I1 6, is Pending, job J1; paid I1 7, is Pending, job J2; paid I1 8, job J2"} | ${"I1 100.00 = 100.00, X1 0.00 = 100.00, X2 0.00 = 100.00"}
  ${"of one day as they come about"}                    | ${"paid I1 5, on 2026-04-01; off I1 1, on 2026-04-01; invoice I1 50, is Sent, job J1, on 2026-04-01; off J1 2, on 2026-04-01; T J1 100; P J1 10; job J1, forward 9, last 2026-04-01"} | ${"forward 9.00 = 9.00, P1 10.00 = 19.00, T1 100.00 = 119.00, W2 -2.00 = 117.00, I1 50.00 = 167.00, X1 -5.00 = 162.00, W1 -1.00 = 161.00"}
  ${"of one day and kind by their ids"}                 | ${"T J1 1; M J1 2; invoice I2 5, is Sent, job J1; invoice I1 5, is Sent, job J1"} | ${"M1 2.00 = 2.00, T1 1.00 = 3.00, I1 5.00 = 8.00, I2 5.00 = 13.00"}
  ${"nothing stated as paid"}                           | ${"invoice I1 100, is Sent, job J1; no payments"}                             | ${"I1 100.00 = 100.00"}
  ${"stated as paid, before what is written off"}       | ${"invoice I1 100, is Sent, job J1, paid 40; off I1 10, on 2026-04-15; no payments"} | ${"I1 100.00 = 100.00, paid -40.00 = 60.00, W1 -10.00 = 50.00"}
  ${"no payments are kept: the row says what was paid"} | ${"invoice I1 100, is Sent, job J1, paid 40; no payments"}                            | ${"I1 100.00 = 100.00, paid -40.00 = 60.00"}
`("$because", ({ book: text, steps }: { book: string; steps: string }) => {
  const book = bookOf(text);
  expect(stepsShown(jobHistory(book, theJob(book)))).toBe(steps);
});

test("the order of the rows does not matter", () => {
  const book = bookOf(`
    T J1 100; T J1 10; off J1 2, on 2026-04-01; off J1 3, on 2026-04-01; invoice I1 50, is Sent, job J1, on 2026-04-01; invoice I2 60, is Sent, job J1, on 2026-04-01
    paid I1 5, on 2026-04-01; paid I2 6, on 2026-04-01; paid I1 7, on 2026-04-01; off I1 1, on 2026-04-01; off I1 4, on 2026-04-01; paid J1 8, on 2026-04-01
  `);
  const { charges, writeOffs, invoices, payments } = book;
  const backwards = indexed({ ...book, charges: [...charges].reverse(), writeOffs: [...writeOffs].reverse(), invoices: [...invoices].reverse(), payments: [...payments].reverse() });
  const steps = "T1 100.00 = 100.00, T2 10.00 = 110.00, W1 -2.00 = 108.00, W2 -3.00 = 105.00, I1 50.00 = 155.00, I2 60.00 = 215.00, X1 -5.00 = 210.00, X2 -6.00 = 204.00, X3 -7.00 = 197.00, X4 -8.00 = 189.00, W3 -1.00 = 188.00, W4 -4.00 = 184.00";
  for (const each of [book, backwards]) expect(stepsShown(jobHistory(each, theJob(each)))).toBe(steps);
});

test("what two invoices say is paid stands by their ids", () => {
  const book = bookOf("invoice I2 60, is Sent, job J1, paid 6; invoice I1 50, is Sent, job J1, paid 5; no payments");
  expect(stepsShown(jobHistory(book, theJob(book)))).toBe("I1 50.00 = 50.00, I2 60.00 = 110.00, paid -5.00 = 105.00, paid -6.00 = 99.00");
});

test(`the history of every job ends in what it owes, in random books (seed ${seed})`, () => {
  onSheetBooks(tries(400), (book) => {
    for (const job of book.jobs) {
      const last = jobHistory(book, job).at(-1);
      expect([job.id, last?.balance ?? 0]).toEqual([job.id, jobBalance(book, job)]);
    }
  });
});

test(`billing changes nothing that is owed: the step of a bill is 0.00, in either style (seed ${seed})`, () => {
  let bills = 0;
  onSheetBooks(tries(300), (book, random) => {
    const job = book.jobs[random.whole(0, book.jobs.length - 1)];
    if (!job) throw new Error("a book without jobs");
    const half = Math.ceil(amountToBill(book, job, null).toBill / 2);
    const billNow = random.once(3) && half > 0 ? (half / 10 ** book.policies.decimals).toFixed(book.policies.decimals) : "";
    const result = bill(book, { job: job.id, date: "2026-06-30", billNow, upTo: random.once(3) ? "2026-04-15" : "", style: random.one(["Detailed", "Summary"]) });
    if (result.kind === "refused") return;
    const { invoice, judged } = result.bill;
    const after = result.book.jobOf.get(judged.job.id) ?? job;
    const step = jobHistory(result.book, after).find(({ event }) => event.kind === "invoice" && event.invoice.id === invoice.id);
    expect([invoice.id, step?.effect]).toEqual([invoice.id, 0]);
    bills += 1;
  });
  expect(bills).toBeGreaterThanOrEqual(tries(50));
});
