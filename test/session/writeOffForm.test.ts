import type { Day } from "../../src/domain/day";
import { type Debtor, lacksRows, newDraft, requestOf, typedAmount, wholeOf, type WriteOffDraft, writeOffFacts } from "../../src/session/writeOffForm";
import { changed, small } from "../workbench/headless/testRun";
import { openedFromText } from "./openedFromText";

const opened = openedFromText(small);
const desk = { operation: "op-1", by: "", at: "2026-04-30T12:00:00" };

const debtor = (who: string): Debtor => ({ customer: who === "J-101" || who === "J-102" ? "C-010" : "C-011", job: who.startsWith("J") ? who : null, invoice: null });
const draftOf = (who: Debtor) => newDraft(opened, who, writeOffFacts(opened, who), "2026-04-30" as Day);

test.each`
  because                                           | who        | invoice       | amount       | nextBillingRun
  ${"nothing is invoiced: what is to be billed"}    | ${"J-101"} | ${null}       | ${"1400.00"} | ${true}
  ${"one invoice is eligible: what it owes"}        | ${"J-102"} | ${"INV-0002"} | ${"359.64"}  | ${false}
  ${"one invoice, though there is work to bill"}    | ${"J-103"} | ${"INV-0003"} | ${"150.00"}  | ${true}
  ${"an invoice without a job"}                     | ${"C-011"} | ${"INV-0004"} | ${"141.00"}  | ${false}
`("the form opens with the likeliest choice: $because", ({ who, invoice, amount, nextBillingRun }: { who: string; invoice: string | null; amount: string; nextBillingRun: boolean }) => {
  const draft = draftOf(debtor(who));
  expect({ invoice: draft.invoice, amount: typedAmount(opened, draft, wholeOf(opened, debtor(who), draft)), nextBillingRun: draft.nextBillingRun }).toEqual({ invoice, amount, nextBillingRun });
});

test("the picker has the Open and Sent invoices of the same customer, those of the debt first", () => {
  const offered = (who: string) => writeOffFacts(opened, debtor(who)).invoices.map(({ id, status, balance, ofDebt }) => `${id} ${status} ${balance} ${ofDebt ? "of the debt" : "of another"}`);
  expect(offered("J-103")).toEqual(["INV-0003 Sent 15000 of the debt", "INV-0004 Open 14100 of another"]);
  expect(offered("C-011")).toEqual(["INV-0004 Open 14100 of the debt", "INV-0003 Sent 15000 of another"]);
  expect(offered("J-101")).toEqual(["INV-0002 Sent 35964 of another"]);
});

test.each`
  because                                               | who        | filled                                                  | amount       | job
  ${"as it stands"}                                     | ${"J-102"} | ${{ typed: "100" }}                                     | ${"100"}     | ${"J-102"}
  ${"what is to be left owing"}                         | ${"J-102"} | ${{ mode: "leave", typed: "9.64" }}                     | ${"350.00"}  | ${"J-102"}
  ${"what is to be left is more than there is"}         | ${"J-102"} | ${{ mode: "leave", typed: "400" }}                      | ${"-40.36"}  | ${"J-102"}
  ${"a part of the balance"}                            | ${"J-102"} | ${{ mode: "percent", typed: "50" }}                     | ${"179.82"}  | ${"J-102"}
  ${"the sign of a part may be typed"}                  | ${"J-102"} | ${{ mode: "percent", typed: "50 %" }}                   | ${"179.82"}  | ${"J-102"}
  ${"what is to be billed exactly"}                     | ${"J-101"} | ${{ mode: "leave", typed: "900" }}                      | ${"500.00"}  | ${"J-101"}
  ${"what cannot be read goes on as typed"}             | ${"J-102"} | ${{ mode: "leave", typed: "lots" }}                     | ${"lots"}    | ${"J-102"}
  ${"not for the next run: the balance before tax"}     | ${"J-101"} | ${{ nextBillingRun: false }}                            | ${"1400.00"} | ${"J-101"}
  ${"an invoice of another job brings its own"}         | ${"J-103"} | ${{ invoice: "INV-0004" }}                              | ${"141.00"}  | ${null}
`("the request that a filled form makes: $because", ({ who, filled, amount, job }: { who: string; filled: Partial<WriteOffDraft>; amount: string; job: string | null }) => {
  const request = requestOf(opened, debtor(who), { ...draftOf(debtor(who)), ...filled }, desk);
  expect({ amount: request.amount, job: request.job }).toEqual({ amount, job });
});

test.each`
  because                                 | broken                                                                                   | who        | invoice       | lacks
  ${"every row can be read"}              | ${small}                                                                                 | ${"J-101"} | ${null}       | ${false}
  ${"an entry of the job cannot"}         | ${changed(small, "Fit worktops                 |  7.00 ⇒ Fit worktops | seven")}          | ${"J-101"} | ${null}       | ${true}
  ${"it is another job's"}                | ${changed(small, "Fit worktops                 |  7.00 ⇒ Fit worktops | seven")}          | ${"J-102"} | ${null}       | ${false}
  ${"a payment on the invoice cannot"}    | ${changed(small, "MSD 0420  | 300.00 ⇒ MSD 0420 | lots")}                                 | ${"J-102"} | ${"INV-0002"} | ${true}
`("what a form is about is incomplete: $because", ({ broken, who, invoice, lacks }: { broken: string; who: string; invoice: string | null; lacks: boolean }) => {
  expect(lacksRows(writeOffFacts(openedFromText(broken), debtor(who)), invoice)).toBe(lacks);
});
