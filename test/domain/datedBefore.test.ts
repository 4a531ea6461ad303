import { datedBefore } from "../../src/domain/datedBefore";
import { bookOf, day, theInvoice, theJob } from "./notation";

const invoice = "invoice I1 50, is Open, job J1, on 2026-04-15";
const job = "T J1 9, on 2026-04-05; T J1 9, on 2026-04-03; T J1 9, on 2026-04-04";

// What a write-off would take from did not exist yet on its day.
test.each`
  because                                    | book                     | what         | on              | told
  ${"before the invoice"}                    | ${invoice}               | ${"I1"}      | ${"2026-04-14"} | ${{ target: "I1", first: "2026-04-15" }}
  ${"which counts where the job is named"}   | ${`${invoice}; ${job}`}  | ${"I1 J1"}   | ${"2026-04-14"} | ${{ target: "I1", first: "2026-04-15" }}
  ${"on its day"}                            | ${invoice}               | ${"I1"}      | ${"2026-04-15"} | ${null}
  ${"before all work of the job"}            | ${job}                   | ${"J1"}      | ${"2026-04-02"} | ${{ target: "J1", first: "2026-04-03" }}
  ${"on the first day of it"}                | ${job}                   | ${"J1"}      | ${"2026-04-03"} | ${null}
  ${"what was brought forward is older"}     | ${`job J1, forward 5; ${job}`} | ${"J1"} | ${"2026-04-02"} | ${null}
  ${"a job without work"}                    | ${"job J1"}              | ${"J1"}      | ${"2026-04-02"} | ${null}
  ${"neither"}                               | ${job}                   | ${""}        | ${"2026-04-02"} | ${null}
`("$what on $on: $because", ({ book: text, what, on, told }: { book: string; what: string; on: string; told: object | null }) => {
  const book = bookOf(text);
  const target = { invoice: what.includes("I1") ? theInvoice(book) : null, job: what.includes("J1") ? theJob(book) : null };
  expect(datedBefore(book, target, day(on))).toStrictEqual(told === null ? [] : [{ kind: "dated-before-charge", date: on, ...told }]);
});
