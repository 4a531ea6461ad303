import { monthsAfter } from "../../../src/domain/day";
import { journalOf } from "../../../src/domain/monthEnd/journal";
import { taxEntered, taxOfPeriod } from "../../../src/domain/monthEnd/taxOfPeriod";
import { minus, sum } from "../../../src/domain/money";
import { day, show } from "../notation";
import { chance, type Chance, seed, tries } from "../random";
import { taxBook } from "./taxBook";

// Which tax is in the journal of a period, which was before it, and which is still to come.

const told = (scheme: string, lines: string, steps: string, from: string, to: string) => {
  const { entries, undone } = taxOfPeriod(taxBook(scheme, lines, steps), day(from), day(to));
  return [...entries.map(({ event, entered }) => `${event.writeOff.id} ${event.what} ${show(event.tax)} ${entered}`), ...undone.map((id) => `${id} undone`)].join("; ");
};
const [march, april, q2] = ["2026-03-01 2026-03-31", "2026-04-01 2026-04-30", "2026-04-01 2026-06-30"];

test.each`
  because                                                | scheme  | lines            | steps                                                        | period   | entries
  ${"on the last day of it"}                             | ${"nz"} | ${"115 at 15%"}  | ${"off 115 on 2026-03-31"}                                   | ${march} | ${"W1 claim 15.00 now"}
  ${"on the first"}                                      | ${"nz"} | ${"115 at 15%"}  | ${"off 115 on 2026-04-01"}                                   | ${april} | ${"W1 claim 15.00 now"}
  ${"the day before"}                                    | ${"nz"} | ${"115 at 15%"}  | ${"off 115 on 2026-03-31"}                                   | ${april} | ${"W1 claim 15.00 earlier"}
  ${"written off after it is not told of"}               | ${"nz"} | ${"115 at 15%"}  | ${"off 115 on 2026-04-01"}                                   | ${march} | ${""}
  ${"NZ: dated in it, recorded after it"}                | ${"nz"} | ${"115 at 15%"}  | ${"off 115 on 2026-03-31 posted 2026-04-02"}                 | ${march} | ${"W1 claim 15.00 later"}
  ${"and in the journal of the month after"}             | ${"nz"} | ${"115 at 15%"}  | ${"off 115 on 2026-03-31 posted 2026-04-02"}                 | ${april} | ${"W1 claim 15.00 now"}
  ${"UK: six months are not over"}                       | ${"uk"} | ${"600 at 20%"}  | ${"off 600 on 2026-03-31"}                                   | ${march} | ${"W1 claim 100.00 later"}
  ${"UK: too late"}                                      | ${"uk"} | ${"600 at 20%"}  | ${"off 600 on 2030-08-01"}                                   | ${"2030-08-01 2030-08-31"} | ${"W1 claim 100.00 never"}
  ${"UK: as it stood then, whatever came later"}         | ${"uk"} | ${"600 at 20%"}  | ${"off 600\nup 150 on 2026-05-05 recovers W1"}               | ${march} | ${"W1 claim 100.00 later"}
  ${"reversed in the same period, no tax of either"}     | ${"nz"} | ${"115 at 15%"}  | ${"off 115 on 2026-04-02 is Reversed\nup 115 on 2026-04-20 reverses W1"} | ${april} | ${"W1 undone"}
  ${"on the very day"}                                   | ${"nz"} | ${"115 at 15%"}  | ${"off 115 is Reversed\nup 115 reverses W1"}                 | ${march} | ${"W1 undone"}
  ${"in a later one: given back"}                        | ${"nz"} | ${"115 at 15%"}  | ${"off 115 is Reversed\nup 115 on 2026-04-20 reverses W1"}   | ${april} | ${"W1 claim 15.00 earlier; W2 taken back -15.00 now"}
  ${"two periods on: what was claimed, and given back"}  | ${"nz"} | ${"115 at 15%"}  | ${"off 115 is Reversed\nup 115 on 2026-04-20 reverses W1"}   | ${"2026-05-01 2026-05-31"} | ${"W1 claim 15.00 earlier; W2 taken back -15.00 earlier"}
  ${"a longer period that has both"}                     | ${"nz"} | ${"115 at 15%"}  | ${"off 115 on 2026-04-02 is Reversed\nup 115 on 2026-06-20 reverses W1"} | ${q2} | ${"W1 undone"}
  ${"recovered: money came, and is told of"}             | ${"nz"} | ${"115 at 15%"}  | ${"off 115 on 2026-04-02 is Reversed\nup 115 on 2026-04-20 recovers W1"} | ${april} | ${"W1 claim 15.00 now; W2 repayment -15.00 now"}
  ${"a part written up is not all of it"}                | ${"nz"} | ${"115 at 15%"}  | ${"off 115 on 2026-04-02\nup 23 on 2026-04-20 reverses W1"}  | ${april} | ${"W1 claim 15.00 now; W2 taken back -3.00 now"}
  ${"of a reversal that names another write-off"}        | ${"nz"} | ${"115 at 15%"}  | ${"off 50 on 2026-03-02\noff 50 on 2026-04-02 is Reversed\nup 50 on 2026-04-20 reverses W2"} | ${april} | ${"W1 claim 6.52 earlier; W2 undone"}
  ${"a price reduction and its opposite stay"}           | ${"nz"} | ${"115 at 15%"}  | ${"off 23 for PRICE is Reversed\nup 23 for PRICE reverses W1"} | ${march} | ${"W1 credit note 3.00 now; W2 credit note -3.00 now"}
`("$because", ({ scheme, lines, steps, period, entries }: Readonly<Record<string, string>>) => {
  const [from = "", to = ""] = (period ?? "").split(" ");
  expect(told(scheme ?? "", lines ?? "", steps ?? "", from, to)).toBe(entries);
});

/** Write-offs of an invoice over a year and what took them back, at random. */
function randomSteps({ whole, once }: Chance): string {
  const steps: string[] = [];
  const days = Array.from({ length: whole(1, 8) }, () => `2026-${String(whole(1, 12)).padStart(2, "0")}-${String(whole(1, 28)).padStart(2, "0")}`).sort();
  const open = new Map<number, string>();
  for (const on of days) {
    const [back] = [...open].filter(() => once(2));
    const id = steps.length + 1;
    const recorded = once(3) ? ` posted ${on.slice(0, 8)}28` : "";
    if (back) {
      const [of, amount] = back;
      open.delete(of);
      const isPart = once(3);
      steps.push(`up ${isPart ? (Number(amount) / 3).toFixed(2) : amount} ${isPart || once(2) ? "recovers" : "reverses"} W${of} on ${on}${recorded}`);
    } else {
      const amount = (whole(1, 9_000) / 100).toFixed(2);
      const isBad = !once(4);
      steps.push(`off ${amount} for ${isBad ? "BAD" : "PRICE"} on ${on}${recorded}`);
      if (isBad) open.set(id, amount);
    }
  }
  return steps.join("\n");
}

const lasting = [1, 2, 3, 7] as const;

/** Periods that follow one another, from before the first write-off to after the last claim. */
function periodsOf({ one }: Chance): readonly (readonly [string, string])[] {
  const firsts = [day("2026-01-01")];
  while ((firsts.at(-1) ?? "") < "2031-01-01") firsts.push(monthsAfter(firsts.at(-1) ?? day("2026-01-01"), one(lasting)));
  return firsts.slice(1).map((next, at) => [firsts[at] ?? "", dayBefore(next)]);
}

const dayBefore = (on: string) => new Date(Date.parse(`${on}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

test(`journals of consecutive periods come to the total of the tax relief, and each to its own part of it (seed ${seed})`, () => {
  const random = chance();
  let [withTax, withUndone] = [0, 0];
  for (let run = 0; run < tries(80); run += 1) {
    const scheme = random.one(["uk", "nz", "au"]);
    const lines = random.one(["1000 at 20%", "600 at 10%\n400 at 0%", "330 at 15%\n500 at 5%\n170 at 0%"]);
    const steps = randomSteps(random);
    const book = taxBook(scheme, lines, steps);
    let before = sum([]);
    for (const [from, to] of periodsOf(random)) {
      const { lines: journal } = journalOf(book, day(from), day(to));
      const tax = sum(journal.filter(({ account }) => account.kind === "tax").map(({ debit, credit }) => minus(debit, credit)));
      const sheet = taxOfPeriod(book, day(from), day(to));
      const where = `${scheme}, ${lines}, ${from} to ${to}:\n${steps}`;
      expect([where, show(taxEntered(sheet, "now")), show(taxEntered(sheet, "earlier"))]).toEqual([where, show(tax), show(before)]);
      before = sum([before, tax]);
      withTax += tax === 0 ? 0 : 1;
      withUndone += sheet.undone.length;
    }
    // Over all of the time, too, where more write-offs and their reversals fall into one period.
    const all = taxOfPeriod(book, day("2026-01-01"), day("2031-12-31"));
    expect([steps, show(taxEntered(all, "earlier", "now", "later"))]).toEqual([steps, show(before)]);
  }
  // As few books as a mutation run tries need not have one of each.
  expect(tries(80) < 80 || (withTax > tries(80) && withUndone > 0)).toBe(true);
});
