import { changed, folderForTests } from "./testRun";
import { tiny } from "./tiny";

const files = folderForTests();
const printed = async (text: string, steps: readonly object[] = []) => (await files.run(files.workbook(text), steps)).out;

test("prints the debts and what is to be billed", async () => {
  expect(await printed(tiny)).toBe(`\
3 debts, 1,820.00 in all
Age  Customer   Job   Balance   To bill  Invoices
───  ─────────  ───  ────────  ────────  ────────
 29  Ng & Sons  J-2    500.00      0.00  INV-1
 20  Café Zoë   J-1  1,260.00  1,050.00
 10  Ng & Sons          60.00      0.00  INV-2

1 job to bill, 1,050.00 before tax
Job  Timesheet  Materials  Brought forward  Written off  Carried   To bill
───  ─────────  ─────────  ───────────────  ───────────  ───────  ────────
J-1     850.00     200.00             0.00       150.00     0.00  1,050.00
`);
});

test("prints what became of the steps before the figures", async () => {
  const steps = [
    { do: "write-off", invoice: "INV-1", amount: "all", reason: "Gone away" },
    { do: "write-off", invoice: "INV-2", amount: "60.01", reason: "Test" },
    { do: "reverse", writeOff: "WO-0001", reason: "Door is fine" },
    { do: "write-off", job: "J-1", amount: "-50", reason: "Extra trip", nextBillingRun: true },
  ];
  expect((await printed(tiny, steps)).split("\n\n")[0]).toBe(`\
1. write-off: posted. Posted as WO-0002.
   + WriteOffs: WO-0002 on INV-1, job J-2, 500.00, "Write Off: Gone away"
     INV-1 Status Sent → Settled
     INV-1 Written off 0.00 → 500.00
     INV-1 Balance 500.00 → 0.00
     J-2 Balance 500.00 → 0.00
2. write-off: refused (MORE_THAN_INVOICE_OWES). 60.00 is owing on INV-2, and 60.01 was asked for. Lower the amount.
3. reverse: posted. Posted as WO-0003.
   + WriteOffs: WO-0003 on J-1, -150.00, "Write Off: Reversal of WO-0001: Door is fine"
     WO-0001 Status Posted → Reversed
     J-1 To bill 1,050.00 → 1,200.00
     J-1 Balance 1,260.00 → 1,440.00
4. write-off: posted. Posted as WO-0004.
   + WriteOffs: WO-0004 on J-1, -50.00, "Write Up: Extra trip"
     J-1 To bill 1,200.00 → 1,250.00
     J-1 Balance 1,440.00 → 1,500.00`);
});

test("marks what is incomplete, keeps the digits in line, and lists the cells", async () => {
  const book = changed(tiny, "M-1   | 2026-04-11 ⇒ M-1 | '11 April 2026", "INV-1   | 100.00 ⇒ INV-1 | 1OO", "1,000.00\n ⇒ 999.999\n");
  expect(await printed(book)).toBe(`\
3 debts, 1,680.00* in all
Age  Customer   Job    Balance  To bill  Invoices
───  ─────────  ───  ─────────  ───────  ────────
 29  Ng & Sons  J-2    600.00*    0.00*  INV-1
 20  Café Zoë   J-1  1,020.00*  850.00*
 10  Ng & Sons          60.00     0.00   INV-2

1 job to bill, 850.00* before tax
Job  Timesheet  Materials  Brought forward  Written off  Carried  To bill
───  ─────────  ─────────  ───────────────  ───────────  ───────  ───────
J-1     850.00       0.00             0.00       150.00     0.00  850.00*

Cells to look at: 3
         Where         Table      Column  Found          Expected
───────  ────────────  ─────────  ──────  ─────────────  ───────────────────────────────────────────────────────
notice   Book, row 12  Timesheet  Charge  999.999        an amount with at most 2 decimals; it counts as 1000.00
problem  Book, row 17  Materials  Date    11 April 2026  a date, probably 2026-04-11
problem  Book, row 32  Payments   Amount  1OO            an amount

* incomplete: rows that cannot be read are missing from these figures
`);
});

test("does not say that nothing is owed when that cannot be known", async () => {
  const book = "sheet Book\n\ntable Jobs at A1\nJob | Customer | Brought forward\nJ-1 | C-1 | 12,50\n";
  expect((await printed(book)).split("\n\nCells")[0]).toBe(`\
0 debts, 0.00* in all
Nobody owes anything, as far as the rows can be read.

0 jobs to bill, 0.00* before tax
There is nothing to bill, as far as the rows can be read.`);
});

test("says so when nothing is owed and nothing is to be billed", async () => {
  const empty = `sheet Book\n\ntable Jobs at A1\nJob | Customer\nJ-1 | C-1\n`;
  expect(await printed(empty)).toBe("0 debts, 0.00 in all\nNobody owes anything.\n\n0 jobs to bill, 0.00 before tax\nThere is nothing to bill.\n");
});
