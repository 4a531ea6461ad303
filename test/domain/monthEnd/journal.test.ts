import { journalOf } from "../../../src/domain/monthEnd/journal";
import { netCost } from "../../../src/domain/monthEnd/taxEvents";
import { accountWords, narration } from "../../../src/words/journal";
import golden from "../golden.json";
import { cents, day, show } from "../notation";
import { taxBook } from "./taxBook";

/** The journal, a line each: "W1 8100 Dr 500.00". */
function lines(scheme: string, invoice: string, steps: string, from = "2026-01-01", to = "2030-12-31", accounts: object = {}): readonly string[] {
  const { lines: all, debits, credits } = journalOf(taxBook(scheme, invoice, steps, accounts), day(from), day(to));
  expect(debits).toBe(credits);
  return all.map(({ journal, account, debit, credit }) => `${journal} ${accountWords(account)} ${debit === 0 ? `Cr ${show(credit)}` : `Dr ${show(debit)}`}`);
}

test("G40: the write-off with its tax, the relief six months later, and the net cost", () => {
  const all = lines("uk", "500 at 20%", "off 500");
  expect(all).toEqual(["W1 8100 Dr 500.00", "W1 Accounts receivable Cr 500.00", "W1-TAX Tax Dr 83.33", "W1-TAX 8100 Cr 83.33"]);
  expect(["500.00", "83.33", show(netCost({ gross: cents("500"), tax: cents("83.33") }))]).toEqual(golden.G40);
  expect(lines("uk", "500 at 20%", "off 500", "2026-03-01", "2026-03-31")).toHaveLength(2);
  expect(lines("uk", "500 at 20%", "off 500", "2026-07-31", "2026-07-31")).toEqual(["W1-TAX Tax Dr 83.33", "W1-TAX 8100 Cr 83.33"]);
});

test.each`
  because                                        | scheme    | invoice                      | steps                                          | journal
  ${"NZ: both on one day"}                       | ${"nz"}   | ${"115 at 15%"}              | ${"off 115"}                                   | ${"W1 8100 Dr 115.00; W1 Accounts receivable Cr 115.00; W1-TAX Tax Dr 15.00; W1-TAX 8100 Cr 15.00"}
  ${"a price reduction, as a credit note"}       | ${"uk"}   | ${"120 at 20%"}              | ${"off 60 for PRICE"}                          | ${"W1 4090 Dr 50.00; W1 Tax Dr 10.00; W1 Accounts receivable Cr 60.00"}
  ${"over mixed rates, a tax line for each"}     | ${"uk"}   | ${"120 at 20%\n105 at 5%\n75 at 0%"} | ${"off 150 for PRICE"}                 | ${"W1 4090 Dr 137.50; W1 Tax Dr 10.00; W1 Tax Dr 2.50; W1 Accounts receivable Cr 150.00"}
  ${"no scheme, no tax lines"}                   | ${"none"} | ${"120 at 20%"}              | ${"off 60 for PRICE"}                          | ${"W1 4090 Dr 60.00; W1 Accounts receivable Cr 60.00"}
  ${"a write up on the other side"}              | ${"uk"}   | ${"120 at 20%"}              | ${"up 60 for PRICE"}                           | ${"W1 4090 Cr 50.00; W1 Tax Cr 10.00; W1 Accounts receivable Dr 60.00"}
  ${"recovered after the claim: tax repaid"}     | ${"uk"}   | ${"600 at 20%"}              | ${"off 600\nup 150 on 2026-09-30 recovers W1"} | ${"W1 8100 Dr 600.00; W1 Accounts receivable Cr 600.00; W1-TAX Tax Dr 100.00; W1-TAX 8100 Cr 100.00; W2 8100 Cr 150.00; W2 Accounts receivable Dr 150.00; W2-TAX Tax Cr 25.00; W2-TAX 8100 Dr 25.00"}
  ${"written off and reversed: no tax of either"} | ${"nz"}  | ${"115 at 15%"}              | ${"off 115 is Reversed\nup 115 reverses W1"}   | ${"W1 8100 Dr 115.00; W1 Accounts receivable Cr 115.00; W2 8100 Cr 115.00; W2 Accounts receivable Dr 115.00"}
  ${"a code that the workbook gives no account"} | ${"none"} | ${"120 at 20%"}              | ${"off 60 for BARE\noff 60 for WHAT"}          | ${"W1 Bad debts Dr 60.00; W1 Accounts receivable Cr 60.00; W2 Write-offs Dr 60.00; W2 Accounts receivable Cr 60.00"}
  ${"a price reduction without an account"}      | ${"none"} | ${"120 at 20%"}              | ${"off 60 for CUT"}                            | ${"W1 Sales Dr 60.00; W1 Accounts receivable Cr 60.00"}
  ${"a job's, and what waits or was declined"}   | ${"nz"}   | ${"115 at 15%"}              | ${"off J1 60\noff 5 is Pending\noff 5 is Declined"} | ${""}
`("$because", ({ scheme, invoice, steps, journal }: Readonly<Record<string, string>>) => expect(lines(scheme ?? "", invoice ?? "", steps ?? "").join("; ")).toBe(journal));

test("the accounts of the workbook, the narration, and what is left out by name", () => {
  const accounts = { receivablesAccount: "1100", taxAccount: "2200" };
  expect(lines("nz", "115 at 15%", "off 115", undefined, undefined, accounts)).toEqual(["W1 8100 Dr 115.00", "W1 1100 Cr 115.00", "W1-TAX 2200 Dr 15.00", "W1-TAX 8100 Cr 15.00"]);
  const journal = journalOf(taxBook("nz", "115 at 15%", "off 100\nup 50\noff J1 5\noff 1 for BARE"), day("2026-01-01"), day("2026-12-31"));
  expect([...new Set(journal.lines.map(narration))]).toEqual(["W1 Write Off: gone", "W1 Relief of the tax", "W2 Write Up: gone", "W2 Relief of the tax taken back", "W4 Write Off: gone", "W4 Relief of the tax"]);
  expect(journal.unset).toEqual(["receivables", "tax"]);
  expect([journal.withoutAccount, journal.ofJobs].map((rows) => rows.map(({ id }) => id))).toEqual([["W4"], ["W3"]]);
});

test.each`
  because                                    | scheme    | accounts                          | steps                                     | unset
  ${"both named"}                            | ${"nz"}   | ${"receivablesAccount taxAccount"} | ${"off 115"}                             | ${[]}
  ${"one named"}                             | ${"nz"}   | ${"receivablesAccount"}           | ${"off 115"}                              | ${["tax"]}
  ${"no tax line, no account for it wanted"} | ${"none"} | ${""}                             | ${"off 115"}                              | ${["receivables"]}
  ${"no line at all"}                        | ${"nz"}   | ${""}                             | ${"off J1 5"}                             | ${[]}
`("tells which accounts are not set: $because", ({ scheme, accounts, steps, unset }: { scheme: string; accounts: string; steps: string; unset: readonly string[] }) => {
  const named = Object.fromEntries(accounts.split(" ").filter(Boolean).map((policy) => [policy, "1100"]));
  expect(journalOf(taxBook(scheme, "115 at 15%", steps, named), day("2026-01-01"), day("2026-12-31")).unset).toEqual(unset);
});

test.each`
  because                                   | scheme  | steps                                            | later
  ${"New Zealand, after the period"}        | ${"nz"} | ${"off 23 posted 2026-04-02\noff 23"}            | ${["W1"]}
  ${"in the period after all"}              | ${"nz"} | ${"off 23 on 2026-03-30 posted 2026-03-31"}      | ${[]}
  ${"a price reduction is of its own day"}  | ${"nz"} | ${"off 23 for PRICE posted 2026-04-02"}          | ${[]}
  ${"elsewhere"}                            | ${"au"} | ${"off 23 posted 2026-04-02"}                    | ${[]}
`("tells what was recorded after the period: $because", ({ scheme, steps, later }: { scheme: string; steps: string; later: readonly string[] }) => {
  expect(journalOf(taxBook(scheme, "115 at 15%", steps), day("2026-03-01"), day("2026-03-31")).recordedLater.map(({ id }) => id)).toEqual(later);
});

test.each`
  because                                      | scheme  | steps                                                    | said
  ${"the write-off, and the relief"}           | ${"nz"} | ${"off 115"}                                             | ${["W1 Write Off: gone", "W1 Relief of the tax"]}
  ${"money that came after all"}               | ${"nz"} | ${"off 115\nup 115 on 2026-04-01 recovers W1"}           | ${["W1 Write Off: gone", "W1 Relief of the tax", "W2 Write Up: gone", "W2 Tax repaid on recovery"]}
  ${"a reversal: nothing was recovered"}       | ${"nz"} | ${"off 115 on 2025-12-31 is Reversed\nup 115 reverses W1"} | ${["W2 Write Up: gone", "W2 Relief of the tax taken back"]}
  ${"a price reduction has its tax at once"}   | ${"nz"} | ${"off 115 for PRICE"}                                   | ${["W1 Write Off: gone"]}
`("the narration begins with the id, once: $because", ({ scheme, steps, said }: { scheme: string; steps: string; said: readonly string[] }) => {
  const { lines: all } = journalOf(taxBook(scheme, "115 at 15%", steps), day("2026-01-01"), day("2026-12-31"));
  expect([...new Set(all.map(narration))]).toEqual(said);
});

test.each`
  because                     | steps                    | ids
  ${"the day before it"}      | ${"off 5 on 2026-03-31"} | ${[]}
  ${"its first day"}          | ${"off 5 on 2026-04-01"} | ${["W1"]}
  ${"its last day"}           | ${"off 5 on 2026-04-30"} | ${["W1"]}
  ${"the day after it"}       | ${"off 5 on 2026-05-01"} | ${[]}
`("what belongs in the journal of a period: $because", ({ steps, ids }: { steps: string; ids: readonly string[] }) => {
  const { lines: all } = journalOf(taxBook("none", "120 at 20%", steps), day("2026-04-01"), day("2026-04-30"));
  expect([...new Set(all.map(({ writeOff }) => writeOff.id))]).toEqual(ids);
});

test.each`
  because                           | lines                                | rates
  ${"one rate"}                     | ${"120 at 20%"}                      | ${[0.2, null]}
  ${"one that is taxed"}            | ${"120 at 20%\n80 at 0%"}            | ${[0.2, null]}
  ${"two: the line names neither"}  | ${"120 at 20%\n105 at 5%"}           | ${[null, null]}
  ${"no rate"}                      | ${"120 bearing 20"}                  | ${[null, null]}
`("the tax code of a relief: $because", ({ lines: invoice, rates }: { lines: string; rates: readonly (number | null)[] }) => {
  const { lines: all } = journalOf(taxBook("nz", invoice, "off 100"), day("2026-01-01"), day("2026-12-31"));
  expect(all.filter(({ stage }) => stage === "claim").map(({ taxRate }) => taxRate)).toEqual(rates);
});

test("blanks around an account are no part of it, and blanks alone name none", () => {
  const book = taxBook("nz", "115 at 15%", "off 115", { receivablesAccount: " 1100 ", taxAccount: "  " });
  const spaced = { ...book, reasonCodes: book.reasonCodes.map((code) => ({ ...code, account: ` ${code.account} ` })) };
  const journal = journalOf(spaced, day("2026-01-01"), day("2026-12-31"));
  expect([...new Set(journal.lines.map(({ account }) => account.named))]).toEqual(["8100", "1100", ""]);
  expect(journal.unset).toEqual(["tax"]);
});
