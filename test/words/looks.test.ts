import type { Day } from "../../src/domain/day";
import { type Amount, exact, formatAmount } from "../../src/domain/money";
import type { Refusal } from "../../src/domain/refusal";
import type { Warning } from "../../src/domain/warning";
import type { Looks } from "../../src/words/looks";
import { explainRefusal } from "../../src/words/refusals";
import { explainWarning } from "../../src/words/warnings";

// Every day and amount of a sentence looks as the workbook has it.

const danish: Looks = {
  amount: (amount: Amount) => `${formatAmount(amount, 2).replace(/[.,]/g, (sign) => (sign === "." ? "," : "."))} kr.`,
  day: (day: Day) => day.split("-").reverse().join("."),
  decimal: ",",
};

const day = (text: string) => text as Day;

test.each`
  because                          | refusal                                                                                                                        | says
  ${"a locked month"}              | ${{ code: "DATE_LOCKED", date: day("2026-03-15"), lockedThrough: day("2026-03-31"), firstOpen: day("2026-04-01") }}            | ${"The books are locked through 31.03.2026, and 15.03.2026 lies within. Choose 01.04.2026 or later."}
  ${"a balancing entry too early"} | ${{ code: "BALANCING_TOO_EARLY", entry: "T-1", date: day("2026-03-15"), lastBilled: day("2026-03-31") }}                       | ${"The balancing entry T-1 is dated 15.03.2026, and the job was last billed on 31.03.2026. Give the entry a later date."}
  ${"more than is owing"}          | ${{ code: "MORE_THAN_INVOICE_OWES", id: "I-1", asked: exact(1_234_50), owing: exact(1_000_00) }}                               | ${"1.000,00 kr. is owing on I-1, and 1.234,50 kr. was asked for. Lower the amount."}
  ${"no amount at all"}            | ${{ code: "AMOUNT_MISSING", typed: "lots" }}                                                                                   | ${'"lots" is not an amount. Enter digits with a decimal comma, such as 300,00 (no fractions of a cent), or all, or a percentage such as 50%.'}
  ${"one that could be two"}       | ${{ code: "AMOUNT_MISSING", typed: "-1.234", twofold: true }}                                                                  | ${'"-1.234" can be read in two ways. Enter -1234,00 if thousands are meant; else give the fraction another number of decimals, such as 1,23.'}
`("refused: $because", ({ refusal, says }: { refusal: Refusal; says: string }) => {
  expect(explainRefusal(refusal, danish)).toBe(says);
});

test.each`
  because                                  | warning                                                                                                                                              | says
  ${"a day before the charge"}                         | ${{ kind: "dated-before-charge", target: "INV-1", date: day("2026-04-01"), first: day("2026-04-30") }}                                               | ${"INV-1 has nothing before 30.04.2026, and 01.04.2026 is earlier. Choose a later day if that is not meant."}
  ${"a day to come"}                       | ${{ kind: "in-the-future", date: day("2026-05-31"), today: day("2026-04-30") }}                                                                      | ${"31.05.2026 lies in the future. Choose an earlier day if that is not meant."}
  ${"a full stop inside an amount"}        | ${{ kind: "beyond-what-is-owed", refusal: { code: "MORE_THAN_INVOICE_OWES", id: "I-1", asked: exact(1_234_50), owing: exact(1_000_00) } }}           | ${"1.000,00 kr. is owing on I-1, and 1.234,50 kr. was asked for. The policy overWriteOff allows it."}
  ${"an entry that comes before the bill"} | ${{ kind: "dated-before-bill", date: day("2026-03-15"), lastBilled: day("2026-03-31") }}                                                             | ${"15.03.2026 is not after the last billing of the job, on 31.03.2026. Choose a later day if the entry belongs on the next bill."}
`("told: $because", ({ warning, says }: { warning: Warning; says: string }) => {
  expect(explainWarning(warning, danish)).toBe(says);
});
