import { amountToBill } from "../../src/domain/amountToBill";
import { type BalancingRequest, findBilledEntry, firstBalancingDay, isByUnits, judgeBalancing, planBalancing } from "../../src/domain/balancingEntry";
import type { Charge } from "../../src/domain/book";
import { indexed } from "../../src/domain/indexed";
import { amountText, zero } from "../../src/domain/money";
import { quantity } from "../../src/domain/quantity";
import { bookOf, cents, theJob } from "./notation";
import { spoiled } from "./requests";
import { cellLine, settledBook } from "./settled";

const request = (entry: string, should: string, date = "2026-04-30"): BalancingRequest =>
  ({ operation: "op-1", entry, should, date, description: "", by: "Ann", at: "2026-04-30T10:15:00" });

// 25 units were billed at 60 on 31 March; materials of 80 for which no units are known; and a charge that disagrees with its units.
const billed = "job J1, last 2026-03-31; invoice I1 1600, is Sent, job J1; T J1 25 @ 60, on 2026-03-10, billed I1; M J1 80, on 2026-03-11, billed I1; T J1 8 @ 60";

test.each`
  because                                     | entry    | should     | date            | answer
  ${"25 were billed, it should be 20"}        | ${"T1"}  | ${"20"}    | ${"2026-04-01"} | ${"-5 units, -300.00"}
  ${"to the half unit"}                       | ${"T1"}  | ${"24.5"}  | ${"2026-04-01"} | ${"-0.5 units, -30.00"}
  ${"none at all"}                            | ${"T1"}  | ${"0"}     | ${"2026-04-01"} | ${"-25 units, -1500.00"}
  ${"too little was billed"}                  | ${"T1"}  | ${"30"}    | ${"2026-04-01"} | ${"5 units, 300.00"}
  ${"a charge without units"}                 | ${"M1"}  | ${"50.50"} | ${"2026-04-01"} | ${"-29.50"}
  ${"in whatever case it is typed"}           | ${"t1 "} | ${"20"}    | ${"2026-04-01"} | ${"-5 units, -300.00"}
  ${"nothing typed"}                          | ${"T1"}  | ${""}      | ${"2026-04-01"} | ${"AMOUNT_MISSING"}
  ${"words"}                                  | ${"T1"}  | ${"less"}  | ${"2026-04-01"} | ${"AMOUNT_MISSING"}
  ${"it was right"}                           | ${"T1"}  | ${"25.0"}  | ${"2026-04-01"} | ${"AMOUNT_ZERO"}
  ${"no day"}                                 | ${"T1"}  | ${"20"}    | ${"soon"}       | ${"DATE_UNREADABLE"}
  ${"on the day of the last billing run"}     | ${"T1"}  | ${"20"}    | ${"2026-03-31"} | ${"BALANCING_TOO_EARLY"}
  ${"before it"}                              | ${"T1"}  | ${"20"}    | ${"2026-03-30"} | ${"BALANCING_TOO_EARLY"}
  ${"the day after it"}                       | ${"T1"}  | ${"20"}    | ${"2026-04-01"} | ${"-5 units, -300.00"}
  ${"one that raises the charge may be early"} | ${"T1"} | ${"26"}    | ${"2026-03-30"} | ${"1 units, 60.00"}
  ${"one that is not billed yet"}             | ${"T2"}  | ${"7"}     | ${"2026-04-01"} | ${"TARGET_MISSING"}
  ${"one that nobody knows"}                  | ${"T9"}  | ${"7"}     | ${"2026-04-01"} | ${"TARGET_MISSING"}
`("$entry should be $should: $because", ({ entry, should, date, answer }: { entry: string; should: string; date: string; answer: string }) => {
  const judged = judgeBalancing(settledBook(billed), request(entry, should, date));
  const said = judged.kind === "refused" ? judged.refusal.code : `${judged.charge.units === null ? "" : `${judged.charge.units} units, `}${amountText(judged.charge.net, 2)}`;
  expect(said).toBe(answer);
});

test("the entry keeps job, rate, tax and worker, is not billed, and says what it corrects", () => {
  const book = settledBook(billed.replace("T J1 25 @ 60", "T J1 25 @ 60, tax 20%"));
  const judged = judgeBalancing(book, request("T1", "20"));
  expect(judged).toMatchObject({ kind: "accepted", charge: { id: "T-0001", job: "J1", units: -5, rate: 60, taxRate: 0.2, invoice: null, kind: "Labour", description: "Correction of T1" } });
});

test("the next bill falls by it", () => {
  const book = settledBook(billed);
  const judged = judgeBalancing(book, request("T1", "20"));
  if (judged.kind === "refused") throw new Error(judged.refusal.code);
  const { plan, after } = planBalancing(book, request("T1", "20"), judged.charge);
  expect(amountText(amountToBill(after, theJob(after), null).toBill, 2)).toBe("180.00");
  expect(plan.added).toMatchObject([{ table: "timesheet", values: { units: -5, charge: -300_00, kind: "Labour" } }]);
  expect(plan.changed.map(cellLine)).toEqual(["J1 timesheetToBill 480.00 → 180.00", "J1 toBill 480.00 → 180.00", "J1 balance 2080.00 → 1780.00"]);
});

test.each`
  because                                     | entry   | should  | date            | book                                                         | warnings
  ${"payroll may have had the units"}         | ${"T1"} | ${"20"} | ${"2026-04-30"} | ${billed}                                                    | ${["payroll-units"]}
  ${"materials are no payroll"}               | ${"M1"} | ${"50"} | ${"2026-04-30"} | ${billed}                                                    | ${[]}
  ${"nor are vehicles"}                       | ${"V1"} | ${"1"}  | ${"2026-04-30"} | ${billed.replace("M J1 80", "V J1 2 @ 40")}                  | ${[]}
  ${"on the day of the last billing"}         | ${"T1"} | ${"26"} | ${"2026-03-31"} | ${billed}                                                    | ${["payroll-units", "dated-before-bill"]}
  ${"dated before the last billing"}          | ${"T1"} | ${"26"} | ${"2026-03-30"} | ${billed}                                                    | ${["payroll-units", "dated-before-bill"]}
  ${"a lock as well as an early day"}         | ${"T1"} | ${"20"} | ${"2026-04-30"} | ${`policy periodLockDate, 2026-04-30; ${billed}`}            | ${"DATE_LOCKED"}
`("what is told besides: $because", ({ entry, should, date, book, warnings }: { entry: string; should: string; date: string; book: string; warnings: readonly string[] | string }) => {
  const judged = judgeBalancing(settledBook(book), request(entry, should, date));
  expect(judged.kind === "refused" ? judged.refusal.code : judged.warnings.map(({ kind }) => kind)).toStrictEqual(warnings);
});

test("an entry that another one names already is told of", () => {
  const book = settledBook(billed);
  const first = judgeBalancing(book, request("T1", "20"));
  if (first.kind === "refused") throw new Error(first.refusal.code);
  const { after } = planBalancing(book, request("T1", "20"), first.charge);
  const second = judgeBalancing(after, request("T1", "20"));
  expect(second).toMatchObject({ kind: "accepted", warnings: [{ kind: "payroll-units" }, { kind: "corrected-before", entry: "T1", by: ["T-0001"] }] });
});

test("a charge that is no units × rate is corrected as a whole, and the first day is the one after the last billing", () => {
  const book = bookOf(billed);
  const entry = findBilledEntry(book, "T1");
  if ("code" in entry) throw new Error(entry.code);
  expect([isByUnits(entry, 2), isByUnits({ ...entry, net: entry.net + 1 as typeof entry.net }, 2), isByUnits({ ...entry, units: null }, 2)]).toEqual([true, false, false]);
  expect([isByUnits({ ...entry, rate: null }, 2), isByUnits({ ...entry, rate: quantity(0), net: zero }, 2)]).toEqual([false, false]);
  expect([firstBalancingDay(theJob(book)), firstBalancingDay(undefined), firstBalancingDay(theJob(bookOf("job J1")))]).toEqual(["2026-04-01", null, null]);
});

// A person whose numbers have a decimal comma says the same.
test.each`
  because                     | entry   | should      | answer
  ${"units"}                  | ${"T1"} | ${"24,5"}   | ${"-0.5"}
  ${"units with a point"}     | ${"T1"} | ${"24.5"}   | ${"-0.5"}
  ${"units that could be two"} | ${"T1"} | ${"1,250"} | ${"twofold"}
  ${"words"}                  | ${"T1"} | ${"weniger"} | ${"units as digits, such as 20 or 7.5"}
  ${"a charge"}               | ${"M1"} | ${"50,50"}  | ${"-29.50"}
  ${"a charge of two ways"}   | ${"M1"} | ${"1.250"}  | ${"twofold"}
`("$entry should be $should: $because", ({ entry, should, answer }: { entry: string; should: string; answer: string }) => {
  const there = { typed: should, notation: { decimal: ",", group: "." } } as const;
  const judged = judgeBalancing(bookOf(billed), { ...request(entry, "", "2026-04-01"), should: there });
  if (judged.kind === "accepted") return expect(String(judged.charge.units ?? amountText(judged.charge.net, 2))).toBe(answer);
  const { refusal } = judged;
  expect(refusal.code === "AMOUNT_MISSING" && (refusal.expected ?? (refusal.twofold && "twofold"))).toBe(answer);
});

// With all that the words of a refusal need.
test.each`
  because                                     | spoilt                   | entry     | should            | date            | refusal
  ${"its id stands on two timesheet rows"}    | ${"twice timesheet T1"}  | ${" t1 "} | ${"20"}           | ${"2026-04-01"} | ${{ code: "DUPLICATE_KEY", table: "timesheet", id: "t1" }}
  ${"or on two materials"}                    | ${"twice materials M1"}  | ${"M1"}   | ${"20"}           | ${"2026-04-01"} | ${{ code: "DUPLICATE_KEY", table: "materials", id: "M1" }}
  ${"a day that is none is told before that"} | ${"twice timesheet T1"}  | ${"T1"}   | ${"20"}           | ${"soon"}       | ${{ code: "DATE_UNREADABLE", typed: "soon" }}
  ${"an entry that is not billed is told first"} | ${""}                 | ${"t2"}   | ${"20"}           | ${"soon"}       | ${{ code: "TARGET_MISSING", entry: { id: "T2", isUnbilled: true } }}
  ${"an unknown one too"}                     | ${""}                    | ${" T9"}  | ${"20"}           | ${"soon"}       | ${{ code: "TARGET_MISSING", entry: { id: "T9", isUnbilled: false } }}
  ${"nothing typed"}                          | ${""}                    | ${"T1"}   | ${" "}            | ${"2026-04-01"} | ${{ code: "AMOUNT_MISSING", typed: "" }}
  ${"words for units"}                        | ${""}                    | ${"T1"}   | ${" less "}       | ${"2026-04-01"} | ${{ code: "AMOUNT_MISSING", typed: "less", expected: "units as digits, such as 20 or 7.5" }}
  ${"words for a charge"}                     | ${""}                    | ${"M1"}   | ${" less "}       | ${"2026-04-01"} | ${{ code: "AMOUNT_MISSING", typed: "less" }}
  ${"units beyond counting"}                  | ${""}                    | ${"T1"}   | ${" 99999999999"} | ${"2026-04-01"} | ${{ code: "AMOUNT_MISSING", typed: "99999999999", expected: "units that make a charge below a million million" }}
  ${"it was right"}                           | ${""}                    | ${"T1"}   | ${"25"}           | ${"soon"}       | ${{ code: "AMOUNT_ZERO", entry: "T1" }}
  ${"too early, with the id it would have"}   | ${""}                    | ${"T1"}   | ${"20"}           | ${"2026-03-31"} | ${{ code: "BALANCING_TOO_EARLY", entry: "T-0001", date: "2026-03-31", lastBilled: "2026-03-31" }}
  ${"rows of its job that cannot be read"}    | ${"jobs J1"}             | ${"T1"}   | ${"20"}           | ${"2026-04-01"} | ${{ code: "UNREADABLE", table: "jobs", id: "J1" }}
  ${"a policy that cannot be read"}           | ${"policies excess"}     | ${"T1"}   | ${"20"}           | ${"2026-04-01"} | ${{ code: "UNREADABLE", table: "policies", id: "excess" }}
`("refused: $because", ({ spoilt, entry, should, date, refusal }: { spoilt: string; entry: string; should: string; date: string; refusal: object }) => {
  expect(judgeBalancing(spoiled(bookOf(billed), spoilt), request(entry, should, date))).toStrictEqual({ kind: "refused", refusal });
});

test("an entry whose job could not be read at all waits for it", () => {
  const book = spoiled(indexed({ ...bookOf(billed), jobs: [] }), "jobs J1");
  expect(judgeBalancing(book, request("T1", "20"))).toStrictEqual({ kind: "refused", refusal: { code: "UNREADABLE", table: "jobs", id: "J1" } });
});

/** The book in which T1 has other fields, judged for "it should be 20". */
function balanced(fields: Partial<Charge>, description = "", others: readonly string[] = []) {
  const book = bookOf(billed);
  const named = others.map((text, at): Charge => ({ ...(book.charges[0] as Charge), id: `N${at + 1}`, description: text }));
  const charges = [...book.charges.map((charge) => (charge.id === "T1" ? { ...charge, ...fields } : charge)), ...named];
  const judged = judgeBalancing(indexed({ ...book, charges, keys: { timesheet: ["T-0041"] } }), { ...request(fields.id ?? "T1", "20"), description });
  if (judged.kind === "refused") throw new Error(judged.refusal.code);
  return judged;
}

test.each`
  because                                   | fields                           | typed               | description
  ${"words of its own"}                     | ${{}}                            | ${" Never there "}  | ${"Never there"}
  ${"nothing typed"}                        | ${{}}                            | ${" "}              | ${"Correction of T1"}
  ${"the words of the entry are kept"}      | ${{ description: "Roof" }}       | ${""}               | ${"Correction of T1: Roof"}
`("described by $because", ({ fields, typed, description }: { fields: Partial<Charge>; typed: string; description: string }) => {
  expect(balanced(fields, typed).charge).toMatchObject({ id: "T-0042", description });
});

test("a charge that disagrees with its units is set right as a charge, which has neither units nor rate and is no payroll's", () => {
  const { charge, warnings } = balanced({ net: cents("1490") });
  expect([charge.units, charge.rate, charge.net, warnings]).toStrictEqual([null, null, cents("-1470"), []]);
});

// Other entries of the job that name it in their words, as a word for itself.
test.each`
  id        | words                                    | by
  ${"T1"}   | ${["Correction of T1"]}                  | ${["N1"]}
  ${"T1"}   | ${["(T1), again", "T1"]}                 | ${["N1", "N2"]}
  ${"T1"}   | ${["T10", "ÅT1", "A-T1", "T1é", "T12"]}  | ${[]}
  ${"T.1"}  | ${["of T.1", "of Tx1", "of T1"]}         | ${["N1"]}
`("$words name $id: $by", ({ id, words, by }: { id: string; words: readonly string[]; by: readonly string[] }) => {
  const { warnings } = balanced({ id, description: `${id} at the gate` }, "", words);
  expect(warnings.flatMap((warning) => (warning.kind === "corrected-before" ? warning.by : []))).toEqual(by);
});

test("of materials the ledger keeps no kind, and a plan does nothing else", () => {
  const book = settledBook(billed);
  const judged = judgeBalancing(book, request("M1", "50"));
  if (judged.kind === "refused") throw new Error(judged.refusal.code);
  const { plan } = planBalancing(book, request("M1", "50"), judged.charge);
  expect(plan).toMatchObject({ operation: "op-1", kind: "balance-entry", removed: [] });
  expect(plan.removed).toHaveLength(0);
  expect(plan.added.map(({ table, key, values }) => [table, key, "kind" in values, values["charge"]])).toEqual([["materials", "M-0001", false, cents("-30")]]);
});
