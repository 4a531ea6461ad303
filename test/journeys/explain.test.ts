import { explainFigure, noteOf } from "../../src/session/explainFigure";
import { readFigure } from "../../src/session/figureSelected";
import { jobFigure } from "../../src/session/jobFigure";
import { invoiceFacts } from "../../src/session/invoiceView";
import { historyFacts } from "../../src/session/historyView";
import { looksOf } from "../../src/session/looks";
import { explainNotExplained, explainNote } from "../../src/words/explain";
import { day } from "../domain/notation";
import { open, small } from "./journey";
import { select } from "./select";

// A figure in a cell is asked about: what it is a figure of, and whether the cell shows what the tables come to.

const firm = `${small}
sheet Month
cell A1 | J-101
cell A2 | 2026-04-07
cell A3 | nowhere
cell B1 | =WRITEOFF.AMOUNTTOBILL("j-101") ⇒ 1,400.00
cell B2 | =WRITEOFF.AMOUNTTOBILL(A1,A2) ⇒ 720.00
cell B3 | =WRITEOFF.TIMESHEETTOBILL(Month!$A$1,DATE(2026,4,7)) ⇒ 999.00
cell B4 | =WRITEOFF.UNBILLED(A1,TODAY()) ⇒ #BUSY!
cell B5 | =ROUND(WRITEOFF.DEBT("J-102"),0)+WRITEOFF.DEBT(A1) ⇒ 2,040.00
cell B6 | =WRITEOFF.INVOICEBALANCE("INV-0002") ⇒ 359.64
cell B7 | =WRITEOFF.DEBT("C-011") ⇒ 433.86
cell B8 | =WRITEOFF.BILLING() ⇒ Job
cell B9 | =A1 ⇒ J-101
cell C1 | =WRITEOFF.DEBT("J-"&101) ⇒ 0.00
cell C2 | =WRITEOFF.DEBT(A3) ⇒ #N/A
cell C3 | =WRITEOFF.DEBT(A9) ⇒ #N/A
cell C4 | =WRITEOFF.AMOUNTTOBILL(A1,A3) ⇒ #VALUE!
cell C5 | =WRITEOFF.AMOUNTTOBILL(the_job) ⇒ 1,400.00

table Mine at E1
Job   | Mine
J-103 | =WRITEOFF.MATERIALSTOBILL([@Job]) ⇒ 19.05
`;

/** What is said at a cell: what the figure is of, with what the pane comes to and how the cell compares; or why there is nothing. */
async function said(): Promise<string> {
  const cell = await readFigure();
  const explained = await explainFigure(cell, day("2026-04-30"));
  if (explained.kind === "nothing") return explainNotExplained(explained.because, cell.place).sentence;
  if (explained.kind !== "explained") return explained.kind;
  const { of, opened } = explained;
  const show = looksOf(opened).amount;
  switch (of.kind) {
    case "job-figure": {
      const figure = jobFigure(opened, of.id, of.job, of.upTo)?.figure;
      return `${of.id} ${of.job} ${of.upTo ?? "all"}: ${figure === undefined ? "gone" : explainNote(noteOf(opened, cell, figure, show), show(figure))}`;
    }
    case "job-debt": {
      const balance = historyFacts(opened, of)?.balance;
      return `history of ${of.job}: ${balance === undefined ? "gone" : explainNote(noteOf(opened, cell, balance, show), show(balance))}`;
    }
    case "invoice": {
      const balance = invoiceFacts(opened, of.invoice)?.state.balance;
      return `${of.invoice}: ${balance === undefined ? "gone" : explainNote(noteOf(opened, cell, balance, show), show(balance))}`;
    }
    case "customer-debt":
      return `customer ${of.customer}`;
  }
}

test.each`
  because                                | cell          | says
  ${"an id in small letters"}            | ${"Month!B1"} | ${"AMOUNTTOBILL J-101 all: Month!B1 shows 1,400.00, as it stands here."}
  ${"an id and a day in cells"}          | ${"Month!B2"} | ${"AMOUNTTOBILL J-101 2026-04-07: Month!B2 shows 720.00, as it stands here."}
  ${"a cell that is behind"}             | ${"Month!B3"} | ${"TIMESHEETTOBILL J-101 2026-04-07: Month!B3 shows 999.00, and the tables come to 720.00 by now. Excel has yet to work the cell out anew."}
  ${"before the first answer"}           | ${"Month!B4"} | ${"UNBILLED J-101 2026-04-30: Month!B4 shows #BUSY!; the tables come to 1,400.00."}
  ${"two functions among others"}        | ${"Month!B5"} | ${"history of J-102: The formula in Month!B5 reckons on with this figure, and shows 2,040.00. The function alone comes to 359.64. Its formula holds 1 more of our functions; this is the first."}
  ${"an invoice"}                        | ${"Month!B6"} | ${"INV-0002: Month!B6 shows 359.64, as it stands here."}
  ${"a customer"}                        | ${"Month!B7"} | ${"customer C-011"}
  ${"a row of the formula's own table"}  | ${"Month!F2"} | ${"MATERIALSTOBILL J-103 all: Month!F2 shows 19.05, as it stands here."}
  ${"a list of jobs"}                    | ${"Month!B8"} | ${"WRITEOFF.BILLING in Month!B8 is not about one job, customer or invoice. Only the functions that are can be explained."}
  ${"no function of ours"}               | ${"Month!B9"} | ${'Month!B9 holds no function of WRITEOFF. Select a cell with one, such as =WRITEOFF.AMOUNTTOBILL("J-101"), then choose Explain again.'}
  ${"no formula"}                        | ${"Month!A1"} | ${'Month!A1 holds no function of WRITEOFF. Select a cell with one, such as =WRITEOFF.AMOUNTTOBILL("J-101"), then choose Explain again.'}
  ${"an id that is put together"}        | ${"Month!C1"} | ${'In Month!C1 Excel alone can work out "J-"&101. Put it into a cell of its own and name that cell in the formula, then choose Explain again.'}
  ${"nobody of that id"}                 | ${"Month!C2"} | ${"There is neither a job nor a customer nowhere."}
  ${"a blank cell for the id"}           | ${"Month!C3"} | ${"No job or invoice is named. Give an id, or a cell that holds one."}
  ${"words for the day"}                 | ${"Month!C4"} | ${"up_to has to be a date, such as a cell that holds one or DATE(2026,4,30)."}
  ${"a name that is not there"}          | ${"Month!C5"} | ${"In Month!C5 Excel alone can work out the_job. Put it into a cell of its own and name that cell in the formula, then choose Explain again."}
`("$cell: $because", async ({ cell, says }: { cell: string; says: string }) => {
  const { excel } = await open(firm);
  select(excel, cell);
  expect(await said()).toBe(says);
});

test("one round trip reads the cell, one more what it refers to", async () => {
  const { excel } = await open(firm);
  select(excel, "Month!B1");
  await readFigure();
  expect(excel.batches).toBe(1);
  select(excel, "Month!B2");
  await readFigure();
  expect(excel.batches).toBe(3);
});
