import { judgeDeletion, planDeletion } from "../../src/domain/deleteWriteOff";
import { bookOf } from "./notation";
import { spoiled } from "./requests";
import { planLines } from "./settled";

/** What a deletion removes from the register, or why it is refused. */
function deleted(text: string, id: string, spoilt = ""): string {
  const book = spoiled(bookOf(text), spoilt);
  const answer = judgeDeletion(book, id);
  if (answer.kind === "accepted") return planLines(planDeletion(book, "op", answer.writeOff).plan)[0] ?? "";
  const { code, ...facts } = answer.refusal;
  return [code, ...Object.values(facts).map(String)].join(" ");
}

const inv = "invoice I1 500, is Sent, job J1; off I1 200, job J1";
const job = "T J1 50; off J1 30";
const locked = "policy taxLockDate, 2026-04-10";
const pair = "T J1 50; off J1 30, is Reversed; off J1 -30, reverses W1";
const gone = "off I7 5; off J1 5";

test.each`
  because                                   | book                                                     | id        | spoilt                  | answer
  ${"an invoice's"}                         | ${inv}                                                   | ${" w1 "} | ${""}                   | ${"- writeOffs W1"}
  ${"a job's"}                              | ${job}                                                   | ${"W1"}   | ${""}                   | ${"- writeOffs W1"}
  ${"one that waits for approval"}          | ${`${job}, is Pending`}                                  | ${"W1"}   | ${""}                   | ${"- writeOffs W1"}
  ${"a cancelled bill has given it back"}   | ${"invoice I1, is Cancelled; off J1 30, took I1 30"}     | ${"W1"}   | ${""}                   | ${"- writeOffs W1"}
  ${"one of neither job nor invoice"}       | ${"off C1 5"}                                            | ${"W1"}   | ${""}                   | ${"- writeOffs W1"}
  ${"not one that was declined"}            | ${`${job}, is Declined`}                                 | ${"W1"}   | ${""}                   | ${"ALREADY_REVERSED W1 null Declined"}
  ${"there is none"}                        | ${inv}                                                   | ${" W9 "} | ${""}                   | ${"NO_SUCH_WRITE_OFF W9"}
  ${"it stands twice"}                      | ${inv}                                                   | ${"W1"}   | ${"twice writeOffs W1"} | ${"DUPLICATE_KEY writeOffs W1"}
  ${"its row cannot be read"}               | ${inv}                                                   | ${"W7"}   | ${"writeOffs W7"}       | ${"UNREADABLE writeOffs W7"}
  ${"its day is locked"}                    | ${`${locked}; ${inv}`}                                   | ${"W1"}   | ${""}                   | ${"DATE_LOCKED 2026-04-10 2026-04-10 2026-04-11"}
  ${"it is reversed"}                       | ${pair}                                                  | ${"W1"}   | ${""}                   | ${"ALREADY_REVERSED W1 W2"}
  ${"it is a reversal"}                     | ${pair}                                                  | ${"W2"}   | ${""}                   | ${"ALREADY_REVERSED W2 W1"}
  ${"its reversal is no longer there"}      | ${"T J1 50; off J1 30, is Reversed"}                     | ${"W1"}   | ${""}                   | ${"ALREADY_REVERSED W1 null"}
  ${"a bill has consumed it"}               | ${"invoice I1; T J1 50; off J1 30, took I1 30"}          | ${"W1"}   | ${""}                   | ${"CONSUMED W1 3000 I1"}
  ${"its invoice has unreadable rows"}      | ${inv}                                                   | ${"W1"}   | ${"invoices I1"}        | ${"UNREADABLE invoices I1"}
  ${"not those of its job"}                 | ${inv}                                                   | ${"W1"}   | ${"jobs J1"}            | ${"- writeOffs W1"}
  ${"its job has"}                          | ${job}                                                   | ${"W1"}   | ${"jobs J1"}            | ${"UNREADABLE jobs J1"}
  ${"its invoice is not in the book"}       | ${gone}                                                  | ${"W1"}   | ${""}                   | ${"UNREADABLE invoices I7"}
  ${"nor another's"}                        | ${inv}                                                   | ${"W1"}   | ${"invoices I2; jobs J2"} | ${"- writeOffs W1"}
  ${"a policy that cannot be read"}         | ${inv}                                                   | ${"W1"}   | ${"policies excess"}    | ${"UNREADABLE policies excess"}
`("$because: $answer", ({ book, id, spoilt, answer }: Record<string, string>) => expect(deleted(book ?? "", id ?? "", spoilt)).toBe(answer));

test("a write-off whose job is not in the book stays, unless the workbook keeps no jobs", () => {
  const book = bookOf(job);
  const without = { ...book, jobOf: new Map() };
  expect(judgeDeletion(without, "W1")).toMatchObject({ kind: "refused", refusal: { code: "UNREADABLE", table: "jobs", id: "J1" } });
  expect(judgeDeletion({ ...bookOf(inv), jobOf: new Map() }, "W1").kind).toBe("accepted");
  expect(judgeDeletion({ ...without, has: new Set([...book.has].filter((table) => table !== "jobs")) }, "W1").kind).toBe("accepted");
});

test("the row that goes stays readable in the log, and the balance comes back", () => {
  const book = bookOf(inv);
  const [writeOff] = book.writeOffs;
  const { plan, after } = planDeletion(book, "op", writeOff!);
  expect(plan).toMatchObject({ operation: "op", kind: "delete-write-off", added: [] });
  expect(plan.removed).toEqual([{
    table: "writeOffs", key: "W1",
    values: {
      id: "W1", date: "2026-04-10", customer: "C1", job: "J1", invoice: "I1", amount: 200_00, reasonCode: "", reason: "agreed", description: "Write Off: agreed",
      nextBillingRun: false, status: "Posted", postedBy: "", postedAt: "", reverses: null, operation: "",
    },
  }]);
  expect(planLines(plan)).toContain("I1 balance blank → 500.00");
  expect(after.writeOffs).toEqual([]);
});
