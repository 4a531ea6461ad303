import { indexed, type IndexedBook } from "../../../src/domain/indexed";
import { amountOfRow, type BatchRequest, type BatchRow, judgedPart, planBatch } from "../../../src/domain/monthEnd/batchPlan";
import { bookOf, cents, show } from "../notation";
import { cellLine } from "../settled";

// One part of a run: what becomes of each row, what is written, and what the log keeps of it.

const firm = "job J1, tax 20%; invoice I1 5, is Sent, job J1; invoice I2 4.99, is Sent, of C2; T J1 10; invoice I3 3, is Sent; paid I3 1";

/** "I1 5.00": a row as it was looked over, with what it owed then; "I1 5.00 by 50% for BAD because gone". */
function rowIn(text: string): BatchRow {
  const [, id = "", balance = "", clears, typed, code, reason] = /^(\S+) (\S+?)(?: \((\S+)\))?(?: by (\S+))?(?: for (\S+))?(?: because (.+))?$/.exec(text) ?? [];
  return {
    target: { kind: id.startsWith("J") ? "job" : "invoice", id, balance: cents(balance), amount: cents(clears ?? balance) },
    amount: typed ?? null, reasonCode: code ?? null, reason: reason ?? null,
  };
}

const request = (rows: string, more: Partial<BatchRequest> = {}): BatchRequest => ({
  operation: "op-1", date: "2026-04-30", reasonCode: "BAD", reason: "Not worth it", by: "Ann", at: "2026-04-30T10:15:00", run: null, part: 1, rule: "maxBalance: 5.00",
  rows: rows.split(";").map((row) => rowIn(row.trim())), left: [], ...more,
});

const withCodes = (book: IndexedBook): IndexedBook => indexed({ ...book, reasonCodes: ["BAD", "Price"].map((code) => ({ code, meaning: "", treatment: null, account: "" })) });

function became(book: IndexedBook, asked: BatchRequest): string {
  return planBatch(book, asked).rows.map((row) => {
    if (row.kind === "stale") return `changed: ${row.owes === null ? "gone" : `owes ${show(row.owes)}`}`;
    if (row.kind === "refused") return Object.values(row.refusal).map(String).join(" ");
    const { id, invoice, job, amount, reasonCode, reason, run, nextBillingRun } = row.writeOff;
    return [`${id} ${run}`, `${show(amount)} of ${invoice ?? job}`, reasonCode, reason, ...(nextBillingRun ? ["with the next bill"] : [])].join(", ");
  }).join("; ");
}

test.each`
  because                                     | rows                                  | answer
  ${"all of an invoice"}                      | ${"I1 5.00"}                          | ${"W1 RUN-0001, 5.00 of I1, BAD, Not worth it"}
  ${"ids one after the other"}                | ${"I1 5.00; I2 4.99"}                 | ${"W1 RUN-0001, 5.00 of I1, BAD, Not worth it; W2 RUN-0001, 4.99 of I2, BAD, Not worth it"}
  ${"of a job what clears it"}                | ${"J1 12.00 (10)"}                    | ${"W1 RUN-0001, 10.00 of J1, BAD, Not worth it, with the next bill"}
  ${"half of what clears it"}                 | ${"J1 12.00 (10) by 50%"}             | ${"W1 RUN-0001, 5.00 of J1, BAD, Not worth it, with the next bill"}
  ${"half of an invoice"}                     | ${"I2 4.99 by 50%"}                   | ${"W1 RUN-0001, 2.50 of I2, BAD, Not worth it"}
  ${"an amount"}                              | ${"I1 5.00 by 1.50"}                  | ${"W1 RUN-0001, 1.50 of I1, BAD, Not worth it"}
  ${"a code and a reason of its own"}         | ${"I1 5.00 for Price because Late"}   | ${"W1 RUN-0001, 5.00 of I1, Price, Late"}
  ${"what is no amount"}                      | ${"I1 5.00 by much; I2 4.99"}         | ${"AMOUNT_MISSING much; W1 RUN-0001, 4.99 of I2, BAD, Not worth it"}
  ${"more than is owed"}                      | ${"I1 5.00 by 6; I2 4.99"}            | ${"MORE_THAN_INVOICE_OWES I1 600 500; W1 RUN-0001, 4.99 of I2, BAD, Not worth it"}
  ${"somebody paid meanwhile"}                | ${"I3 3.00; I2 4.99"}                 | ${"changed: owes 2.00; W1 RUN-0001, 4.99 of I2, BAD, Not worth it"}
  ${"somebody deleted it meanwhile"}          | ${"I9 3.00; I2 4.99"}                 | ${"changed: gone; W1 RUN-0001, 4.99 of I2, BAD, Not worth it"}
`("$because: $rows", ({ rows, answer }: { readonly rows: string; readonly answer: string }) => {
  // The tables count from W: a series goes on from what is there.
  const book = bookOf(`${firm}; off I1 0, is Declined`);
  const numbered = (text: string) => text.replace(/W(\d)/g, (_, number: string) => `W${Number(number) + 1}`);
  expect(became(book, request(rows))).toBe(numbered(answer));
});

test.each`
  because                                     | rows                                  | code      | answer
  ${"a code that the workbook has"}           | ${"I1 5.00"}                          | ${" bad"} | ${"WO-0001 RUN-0001, 5.00 of I1, bad, Not worth it"}
  ${"none"}                                   | ${"I1 5.00"}                          | ${" "}    | ${"REASON_MISSING  BAD,Price"}
  ${"one that it has not"}                    | ${"I1 5.00"}                          | ${" ODD "} | ${"REASON_MISSING ODD BAD,Price"}
  ${"one of a row's own"}                     | ${"I1 5.00 for PRICE"}                | ${""}     | ${"WO-0001 RUN-0001, 5.00 of I1, PRICE, Not worth it"}
  ${"one of its own that is none"}            | ${"I1 5.00 for ODD; I2 4.99"}         | ${"BAD"}  | ${"REASON_MISSING ODD BAD,Price; WO-0001 RUN-0001, 4.99 of I2, BAD, Not worth it"}
  ${"an amount comes before it"}              | ${"I1 5.00 by much"}                  | ${""}     | ${"AMOUNT_MISSING much"}
  ${"what changed comes first"}               | ${"I3 3.00"}                          | ${""}     | ${"changed: owes 2.00"}
`("a workbook with reason codes: $because", ({ rows, code, answer }: Record<"rows" | "code" | "answer", string>) => {
  expect(became(withCodes(bookOf(firm)), request(rows, { reasonCode: code }))).toBe(answer);
});

test("runs are numbered on, and later parts belong to the run of the first", () => {
  const book = indexed({ ...bookOf(firm), runs: ["RUN-0007"] });
  expect(planBatch(book, request("I1 5.00")).run).toBe("RUN-0008");
  expect(planBatch(book, request("I1 5.00", { run: "RUN-0003" })).run).toBe("RUN-0003");
});

test("what is written: the rows that can be, their balances, and a note for the log", () => {
  const left = [rowIn("I3 2.00")];
  const planned = planBatch(bookOf(firm), request("I1 5.00; I2 9.00; I3 2.00 by 1", { part: 2, left }));
  const { plan } = planned;
  expect({ kind: plan.kind, operation: plan.operation, removed: plan.removed, added: plan.added.map(({ table, key, values }) => `${table} ${key} ${String(values["amount"])} ${String(values["run"])}`) })
    .toEqual({ kind: "batch", operation: "op-1", removed: [], added: ["writeOffs WO-0001 500 RUN-0001", "writeOffs WO-0002 100 RUN-0001"] });
  expect(plan.changed.map(cellLine)).toEqual(expect.arrayContaining(["I1 balance blank → 0.00", "I3 balance blank → 1.00"]));
  expect(plan.run).toEqual({
    run: "RUN-0001", rule: "maxBalance: 5.00", part: 2, rows: 2, amount: 6_00, before: 12_00 + 5_00 + 4_99 + 2_00, after: 12_00 + 4_99 + 1_00,
    date: "2026-04-30", reasonCode: "BAD", reason: "Not worth it", left,
  });
});

test.each`
  because                                     | rows                              | answer
  ${"one of two can be written"}              | ${"I1 5.00; I2 9.00"}             | ${"accepted 1"}
  ${"the first that is refused answers"}      | ${"I2 9.00; I1 5.00 by much"}     | ${"AMOUNT_MISSING much"}
  ${"all have changed"}                       | ${"I2 9.00; I3 3.00"}             | ${"TARGET_MISSING true"}
`("a part is refused only where nothing of it is left: $because", ({ rows, answer }: { readonly rows: string; readonly answer: string }) => {
  const planned = planBatch(bookOf(firm), request(rows));
  const judged = judgedPart(planned);
  expect(judged.kind === "accepted" ? `accepted ${judged.plan.added.length}` : Object.values(judged.refusal).map(String).join(" ")).toBe(answer);
  if (judged.kind === "refused") expect(planned.plan.run).toMatchObject({ rows: 0, amount: 0 });
});

test.each`
  because                        | row                        | amount
  ${"all that clears it"}        | ${"J1 12.00 (10)"}         | ${"10.00"}
  ${"all, as it is typed"}       | ${"J1 12.00 (10) by all"}  | ${"10.00"}
  ${"a part of what clears it"}  | ${"J1 12.00 (10) by 25%"}  | ${"2.50"}
  ${"an amount"}                 | ${"I1 5.00 by 1.5"}        | ${"1.50"}
  ${"what cannot be read"}       | ${"I1 5.00 by much"}       | ${"much"}
`("what is written off of a row: $because", ({ row, amount }: Record<"row" | "amount", string>) => expect(amountOfRow(rowIn(row), 2)).toBe(amount));

test("amounts of a row are read as people write them where they sit", () => {
  const notation = { decimal: ",", group: "." } as const;
  expect(["1,50", "50,5%", "viel"].map((typed) => amountOfRow({ ...rowIn("I1 5.00"), amount: { typed, notation } }, 2))).toEqual(["1.50", "2.53", "viel"]);
  const { rows } = planBatch(bookOf(firm), { ...request("I1 5.00"), rows: [{ ...rowIn("I1 5.00"), amount: { typed: "1,50", notation } }] });
  expect(rows[0]).toMatchObject({ kind: "accepted", writeOff: { amount: 1_50 } });
});
