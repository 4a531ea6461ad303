import { strictest } from "../../../src/domain/approvalLimit";
import type { Day } from "../../../src/domain/day";
import { attributed, flatRateFigure } from "../../../src/domain/monthEnd/taxShare";
import { claimWindow, taxEvents, toRepay } from "../../../src/domain/monthEnd/taxEvents";
import { minus, negated } from "../../../src/domain/money";
import { type Quantity, taxInside } from "../../../src/domain/quantity";
import golden from "../golden.json";
import { cents, show } from "../notation";
import { taxBook } from "./taxBook";

// The examples of tax and limits, G29 to G43: official figures and our own.

const rate = (percent: number) => (percent / 100) as Quantity;
const sameDay = ["1175", "500"].map((gross) => ({ date: "2006-01-01", gross: cents(gross) }));
const receipt = attributed(minus(cents("1500"), cents("87.50")), sameDay);
const left = sameDay.map(({ gross }, at) => minus(gross, receipt[at] ?? cents("0")));

/** What a scheme makes of steps on an invoice, claims and repayments alike as amounts. */
const taxes = (scheme: string, lines: string, steps: string) => taxEvents(taxBook(scheme, lines, steps)).map(({ tax }) => show(tax < 0 ? negated(tax) : tax));

test.each`
  example  | because                                                   | figures
  ${"G29"} | ${"a receipt on supplies of one day, in proportion"}      | ${[...receipt, ...left].map(show)}
  ${"G30"} | ${"the fraction of what is outstanding"}                  | ${["771.64", show(taxInside(cents("771.64"), rate(17.5))), show(taxInside(cents("771.64"), rate(20)))]}
  ${"G31"} | ${"a later receipt repays in proportion"}                 | ${show(toRepay(cents("114.93"), cents("421.64"), cents("771.64")))}
  ${"G32"} | ${"partly paid: net and tax of it, and the rest"}         | ${[show(minus(cents("100"), taxInside(cents("100"), rate(20)))), show(taxInside(cents("100"), rate(20))), ...taxes("uk", "120 at 20%", "off 20")]}
  ${"G33"} | ${"hire purchase"}                                        | ${show(taxInside(minus(cents("9000"), cents("2250")), rate(17.5)))}
  ${"G34"} | ${"an old rate"}                                          | ${taxes("uk", "500 at 15%", "off 500")[0]}
  ${"G35"} | ${"net and tax of a write-off"}                           | ${["13206", "1446"].map((gross) => [show(minus(cents(gross), taxInside(cents(gross), rate(20)))), ...taxes("uk", `${gross} at 20%`, `off ${gross}`)])}
  ${"G36"} | ${"New Zealand: written off, and recovered"}              | ${taxes("nz", "2500 at 15%", "off 2500\nup 1600")}
  ${"G37"} | ${"New Zealand: mixed supplies, amount ÷ total × tax"}    | ${taxes("nz", "498.33 at 15%\n501.67 at 0%", "off 400")[0]}
  ${"G38"} | ${"Australia: written off, recovered, partly taxable"}    | ${[...taxes("au", "1100 at 10%", "off 1100\nup 550"), ...taxes("au", "880 at 10%\n220 at 0%", "off 1100")]}
  ${"G39"} | ${"the strictest limit"}                                  | ${show(strictest(["100", "20", "50", "30"].map(cents)) ?? cents("0")).replace(".00", "")}
  ${"G42"} | ${"a flat rate: a figure only"}                           | ${show(flatRateFigure(cents("6000"), rate(12)))}
  ${"G43"} | ${"six months and four years more after the due day"}     | ${Object.values(claimWindow("2026-01-01" as Day, "2026-01-31" as Day))}
`("$example: $because", ({ example, figures }: { example: keyof typeof golden; figures: unknown }) => expect(figures).toEqual(golden[example]));
