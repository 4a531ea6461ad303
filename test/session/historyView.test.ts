import { amountText } from "../../src/domain/money";
import { folded, historyFacts, type HistoryItem } from "../../src/session/historyView";
import { invoiceFacts } from "../../src/session/invoiceView";
import { detailsOf, nameOfEvent } from "../../src/words/history";
import { small } from "../workbench/headless/testRun";
import { openedFromText } from "./openedFromText";

const opened = openedFromText(small);
const show = (amount: Parameters<typeof amountText>[0]) => amountText(amount, 2);

function lineOf(item: HistoryItem): string {
  if (item.kind === "work") return `${item.steps.length} entries ${item.first} to ${item.last}: ${show(item.effect)} = ${show(item.balance)}`;
  const { event, date, effect, balance } = item.step;
  return `${date} ${nameOfEvent(event)} (${detailsOf(event, effect, show).join(", ")}): ${show(effect)} = ${show(balance)}`;
}

const historyOf = (job: string | null, customer: string) => {
  const facts = historyFacts(opened, { job, customer });
  return facts && { name: facts.name, balance: show(facts.balance), toBill: facts.bill && show(facts.bill.toBill), lines: folded(facts.steps).map(lineOf) };
};

test("a job that was billed in summary after a write-off", () => {
  expect(historyOf("J-102", "C-010")).toEqual({
    name: "Mill Street Dental Practice", balance: "359.64", toBill: "0.00",
    lines: [
      "3 entries 2026-03-10 to 2026-03-11: 776.64 = 776.64",
      "2026-03-30 Write-off WO-0001 (Ceiling took longer than quoted, 97.50 before tax, Taken by INV-0002): -117.00 = 659.64",
      "2026-03-31 Invoice INV-0002 (Sent, Bills 659.64): 0.00 = 659.64",
      "2026-04-20 Payment PAY-0002 (Bank transfer, MSD 0420, On INV-0002): -300.00 = 359.64",
    ],
  });
});

test("one entry stands by itself, and work after a bill is other work", () => {
  expect(historyOf("J-103", "C-011")?.lines).toEqual([
    "2026-03-12 T-0006 Replace rotten sill (Labour, Ana Reyes, Billed on INV-0003): 175.50 = 175.50",
    "2026-03-31 Invoice INV-0003 (Sent, Bills 175.50): 0.00 = 175.50",
    "3 entries 2026-04-14 to 2026-04-15: 142.86 = 318.36",
    "2026-04-21 Write-off WO-0002 (Sill was the wrong colour, On INV-0003): -25.50 = 292.86",
  ]);
});

test("a customer's invoices without a job; a Draft is shown and not owed", () => {
  expect(historyOf(null, "C-011")?.lines).toEqual(["2026-04-10 Invoice INV-0004 (Open): 141.00 = 141.00"]);
  expect(historyOf(null, "C-010")).toMatchObject({ balance: "0.00", toBill: null, lines: ["2026-04-24 Invoice INV-0005 (Draft, Bills 288.00): 0.00 = 0.00"] });
});

test("a job or an invoice that is not there any more", () => {
  expect(historyOf("J-999", "C-010")).toBeNull();
  expect(invoiceFacts(opened, "INV-9999")).toBeNull();
});

test("an invoice with its lines, each with what came of it", () => {
  const facts = invoiceFacts(opened, "INV-0002");
  expect(facts).toMatchObject({ name: "Mill Street Dental Practice", jobs: ["J-102"], isOpenOrSent: true, incomplete: false });
  expect(facts?.lines.map(({ line, paid, balance, status }) => `${line.description} ${show(line.gross)}: paid ${show(paid)}, owes ${show(balance)}, ${status}`)).toEqual([
    "Labour 480.00: paid 300.00, owes 180.00, part paid",
    "Materials 179.64: paid 0.00, owes 179.64, open",
  ]);
});
