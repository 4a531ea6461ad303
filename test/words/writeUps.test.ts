import { exact } from "../../src/domain/money";
import type { Refusal } from "../../src/domain/refusal";
import { plainLooks } from "../../src/session/looks";
import { allocatedSays, confirmWriteUp, isAWriteUp, reverseOf } from "../../src/words/form";
import { explainRefusal } from "../../src/words/refusals";

// A write up goes by its own name wherever it is spoken of, and never as a write-off of less than nothing.

test.each`
  because                               | refusal                                                                             | says
  ${"a write-off that was billed"}      | ${{ code: "CONSUMED", id: "WO-1", consumed: exact(97_50), on: ["INV-2"] }}          | ${"97.50 of WO-1 was already billed, on INV-2. Enter an opposite write-off dated after that billing run instead."}
  ${"a write up that was billed"}       | ${{ code: "CONSUMED", id: "WO-1", consumed: exact(-97_50), on: ["INV-2"] }}         | ${"97.50 of the write up WO-1 was already billed, on INV-2. Enter an opposite write-off dated after that billing run instead."}
  ${"less than was billed"}             | ${{ code: "BELOW_CONSUMED", id: "WO-1", consumed: exact(60_00), asked: exact(50_00) }}   | ${"60.00 of WO-1 is already billed, and 50.00 was asked for. Enter at least what is billed."}
  ${"a write up instead"}               | ${{ code: "BELOW_CONSUMED", id: "WO-1", consumed: exact(60_00), asked: exact(-50_00) }}  | ${"60.00 of WO-1 is already billed, and a write up of 50.00 was asked for. Enter at least what is billed."}
  ${"a smaller write up"}               | ${{ code: "BELOW_CONSUMED", id: "WO-1", consumed: exact(-60_00), asked: exact(-50_00) }} | ${"60.00 of the write up WO-1 is already billed, and a write up of 50.00 was asked for. Enter a write up of at least what is billed."}
`("refused: $because", ({ refusal, says }: { refusal: Refusal; says: string }) => {
  expect(explainRefusal(refusal, plainLooks(2))).toBe(says);
});

test.each`
  because                          | said                                | says
  ${"on an invoice"}               | ${isAWriteUp("20.00", "invoice")}   | ${"That is a write up: it raises what is owed by 20.00."}
  ${"on a job's next bill"}        | ${isAWriteUp("20.00", "job")}       | ${"That is a write up: it raises what is to be billed by 20.00, before tax."}
  ${"on a job as a whole"}         | ${isAWriteUp("20.00", "balance")}   | ${"That is a write up: it raises what the job owes by 20.00, before tax."}
  ${"to be ticked"}                | ${confirmWriteUp("20.00", "invoice")} | ${"Yes, this raises what is owed by 20.00"}
  ${"the next bill"}               | ${allocatedSays(true, true)}        | ${"The next bill of the job will be higher by it."}
  ${"no bill"}                     | ${allocatedSays(false, true)}       | ${"No bill will show it; it raises what the job owes."}
  ${"taken back"}                  | ${reverseOf("WO-1", true)}          | ${"Reverse write up WO-1"}
  ${"a write-off is none"}         | ${reverseOf("WO-1", false)}         | ${"Reverse WO-1"}
`("a write up is told: $because", ({ said, says }: { said: string; says: string }) => {
  expect(said).toBe(says);
});
