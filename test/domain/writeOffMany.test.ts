import { indexed, type IndexedBook } from "../../src/domain/indexed";
import { judgeWriteOff, type WriteOffRequest } from "../../src/domain/judgeWriteOff";
import { amountText } from "../../src/domain/money";
import { recalculatedBook } from "../../src/domain/recalculate";
import { type JudgedRow, planWriteOffs } from "../../src/domain/writeOffMany";
import { planWriteOff } from "../../src/domain/writeOffPlan";
import { decodeBook } from "../../src/tables/decodeBook";
import { type Random, randomFrom } from "../oracle/random";
import { randomBook } from "../oracle/randomBook";
import { rawTablesOf } from "../oracle/rawTablesOf";
import { tries } from "./random";
import { writeOffRequest } from "./requests";
import { planLines, settledBook } from "./settled";

const requests = (asked: string): readonly WriteOffRequest[] => asked.split(";").map((each) => writeOffRequest(each.trim()));

/** "WO-0001 500.00", or the code of the refusal. */
const outcome = (row: JudgedRow) => (row.kind === "refused" ? row.refusal.code : `${row.writeOff.id} ${amountText(row.writeOff.amount, 2)}`);

const twoInvoices = "invoice I1 500, is Sent, job J1; invoice I2 80, is Open, job J2";
const ofOneJob = "invoice I1 500, is Sent, job J1; invoice I2 80, is Sent, job J1; paid J1 520";

test.each`
  because                                        | book                                   | asked                                   | rows
  ${"each has its own number"}                   | ${twoInvoices}                         | ${"I1 200; I2 all"}                     | ${["WO-0001 200.00", "WO-0002 80.00"]}
  ${"a refused one takes no number"}             | ${twoInvoices}                         | ${"I1 500.01; I2 all"}                  | ${["MORE_THAN_INVOICE_OWES", "WO-0001 80.00"]}
  ${"two against one invoice share its balance"} | ${twoInvoices}                         | ${"I1 300; I1 200.01; I1 200"}          | ${["WO-0001 300.00", "MORE_THAN_INVOICE_OWES", "WO-0002 200.00"]}
  ${"of no job as well"}                         | ${"invoice I1 500, is Sent"}           | ${"I1 300; I1 200.01; I1 200"}          | ${["WO-0001 300.00", "MORE_THAN_INVOICE_OWES", "WO-0002 200.00"]}
  ${"all means what the first has left"}         | ${twoInvoices}                         | ${"I1 300; I1 all"}                     | ${["WO-0001 300.00", "WO-0002 200.00"]}
  ${"an invoice that the first has settled"}     | ${twoInvoices}                         | ${"I1 all; I1 1"}                       | ${["WO-0001 500.00", "INVOICE_CLOSED"]}
  ${"two invoices of one job share what it owes"} | ${ofOneJob}                           | ${"I1 50; I2 20"}                       | ${["WO-0001 50.00", "MORE_THAN_JOB_OWES"]}
  ${"a job and its invoice together"}            | ${"T J1 100; invoice I1 60, is Sent, job J1"} | ${"J1 all, next; I1 all"}        | ${["WO-0001 100.00", "WO-0002 60.00"]}
  ${"half of what is to bill, twice"}            | ${"T J1 100"}                          | ${"J1 50%, next; J1 50%, next"}         | ${["WO-0001 50.00", "WO-0002 25.00"]}
  ${"a mistake in one is no mistake of others"}  | ${twoInvoices}                         | ${"I9 5; I1 5, reason -; I2 5, on soon; I2 5"} | ${["NO_SUCH_INVOICE", "REASON_MISSING", "DATE_UNREADABLE", "WO-0001 5.00"]}
  ${"a write up among them"}                     | ${twoInvoices}                         | ${"I1 -20; I2 10"}                      | ${["WO-0001 -20.00", "WO-0002 10.00"]}
`("many at once: $because", ({ book: text, asked, rows }: { book: string; asked: string; rows: readonly string[] }) => {
  const book = settledBook(text);
  const planned = planWriteOffs(book, "op-9", requests(asked));
  expect(planned.rows.map(outcome)).toEqual(rows);
  expect(new Set(planned.plan.added.map(({ values }) => values["operation"]))).toEqual(new Set(["op-9"]));
});

test("every balance that moves is in the plan once, invoices first", () => {
  const { plan, rows } = planWriteOffs(settledBook(ofOneJob.replace("; paid J1 520", "")), "op-9", requests("I1 all; I2 30"));
  expect(rows.map(({ kind }) => kind)).toEqual(["accepted", "accepted"]);
  expect([plan.operation, plan.kind, ...planLines(plan)]).toEqual([
    "op-9", "write-off-many",
    "+ writeOffs WO-0001", "+ writeOffs WO-0002",
    "I1 status Sent → Written Off", "I1 writtenOff 0.00 → 500.00", "I1 balance 500.00 → 0.00",
    "I2 writtenOff 0.00 → 30.00", "I2 balance 80.00 → 50.00",
    "J1 balance 580.00 → 50.00",
  ]);
});

/** One after the other, each on the book that the last has left: the slow way that must come to the same. */
function oneByOne(book: IndexedBook, asked: readonly WriteOffRequest[]) {
  let now = book;
  const rows = asked.map((request): string => {
    const judged = judgeWriteOff(now, request);
    if (judged.kind === "refused") return judged.refusal.code;
    const { writeOff, after } = planWriteOff(now, request, judged);
    now = indexed({ ...after, keys: { ...after.keys, writeOffs: [...(after.keys.writeOffs ?? []), writeOff.id] } });
    return `${writeOff.id} ${writeOff.amount}`;
  });
  return { rows, changed: recalculatedBook(now) };
}

function randomRequests(book: IndexedBook, random: Random): readonly WriteOffRequest[] {
  const targets = [...book.invoices.map(({ id }) => ({ invoice: id, job: null })), ...book.jobs.map(({ id }) => ({ invoice: null, job: id }))];
  return Array.from({ length: random.whole(1, 12) }, () => ({
    ...writeOffRequest("I0 1"), ...random.pick(targets),
    amount: random.pick(["1", "10", "33.30", "200", "all", "50%", "-5", "0"]).replace(/\.\d+/, (part) => (book.policies.decimals === 0 ? "" : part)),
    nextBillingRun: random.pick([null, true, false]),
  }));
}

test("on random books many at once come to what they come to one by one", () => {
  for (let seed = 1; seed <= tries(400); seed += 1) {
    const book = indexed(decodeBook(rawTablesOf(randomBook(seed)), {}, false).book);
    const asked = randomRequests(book, randomFrom(seed));
    const many = planWriteOffs(book, "op-1", asked);
    const single = oneByOne(book, asked);
    const rows = many.rows.map((row) => (row.kind === "refused" ? row.refusal.code : `${row.writeOff.id} ${row.writeOff.amount}`));
    expect({ seed, rows, changed: recalculatedBook(many.after) }).toEqual({ seed, ...single });
  }
});
