import { explained, lines, open, posted, posting, read, replaced, reversal, small, under, writeOff } from "./journey";

const proposal = writeOff({ invoice: "INV-0003", amount: "10" });
const lastWriteOff = small.split("\n").find((line) => line.startsWith("WO-0002")) ?? "";

/** The small firm with something on the sheet of the write-offs: after its table, or before it. */
const afterTable = (text: string) => replaced(small, lastWriteOff, `${lastWriteOff}\n${text}`);
const onSheet = (text: string) => replaced(small, "table WriteOffs at A1", `${text}\n\ntable WriteOffs at A1`);

const newRow = "+ WO-0003 | 2026-04-30 | C-011 | J-103 | INV-0003 | 10.00 | | Test | Write Off: Test | FALSE | 0.00 | | Posted | Priya Nair | 2026-04-30 12:00 | | op-1";

test("with a totals row, new rows come above it", async () => {
  const journey = await open(afterTable("totals: Total | | | | | =totals sum ⇒ 123.00"));
  await posted(proposal);
  const totals = (sum: string) => `totals: Total | | | | | =totals sum ⇒ ${sum} | | | | | | | | | | |`;
  expect(under("WriteOffs", journey.changes())).toBe(lines(`- ${totals("123.00")}\n${newRow}\n+ ${totals("133.00")}`));
  await posted(writeOff({ invoice: "INV-0003", amount: "5", operation: "op-2" }));
  expect((await read()).book.writeOffs.map(({ id }) => id)).toEqual(["WO-0001", "WO-0002", "WO-0003", "WO-0004"]);
  expect(journey.text()).toMatch(/^totals: Total/m);
});

test("an active filter stays, its hidden rows stay hidden, and the new row is below them", async () => {
  const journey = await open(replaced(replaced(small, lastWriteOff, `hidden: ${lastWriteOff}`), "table WriteOffs at A1\n", "table WriteOffs at A1\n  filtered\n"));
  await posted(proposal);
  expect(under("WriteOffs", journey.changes())).toBe(lines(newRow));
});

test("a hidden row is written to like any other", async () => {
  const journey = await open(replaced(small, "INV-0003 | 2026-03-31", "hidden: INV-0003 | 2026-03-31"));
  await posted(proposal);
  expect(under("Invoices", journey.changes())).toBe(lines(`
    - hidden: INV-0003 | 2026-03-31 | 2026-04-20 | C-011 | J-103 | Detailed | Sent | 2026-04-01 | 146.25 | 29.25 | 175.50 | 0.00 | 25.50 | 150.00
    + hidden: INV-0003 | 2026-03-31 | 2026-04-20 | C-011 | J-103 | Detailed | Sent | 2026-04-01 | 146.25 | 29.25 | 175.50 | 0.00 | 35.50 | 140.00`));
});

describe.each([[true], [false]])("Excel grows tables by itself: %s", (autoExpand) => {
  test.each`
    because                                                | below                                         | moves
    ${"cells inside the table's columns move down"}        | ${"cell B4 | Note\ncell C5 | Another"}        | ${["B5", "C6"]}
    ${"a formula below moves with its cell"}               | ${"cell F4 | =SUM(F2:F3) ⇒ 123.00"}           | ${["F5"]}
    ${"what lies further down stays where it is"}          | ${"cell B6 | Note"}                           | ${["B6"]}
    ${"what lies beside the table stays where it is"}      | ${"cell Z3 | Note"}                           | ${["Z3"]}
    ${"and so does what lies below and beside it"}         | ${"cell T4 | Note\ncell T9 | Note"}           | ${["T4", "T9"]}
  `("$because", async ({ below, moves }: { below: string; moves: string[] }) => {
    const journey = await open(onSheet(below), { autoExpand });
    await posted(proposal);
    expect(under("WriteOffs", journey.changes())).toBe(lines(newRow));
    expect([...journey.text().matchAll(/^cell (\S+)/gm)].map(([, address]) => address)).toEqual(moves);
  });

  test.each`
    because                                          | below                                          | address
    ${"a cell on the same row beyond the table"}     | ${"cell B4 | Note\ncell Z4 | Torn apart"}      | ${"WriteOffs!B4:Z4"}
    ${"a cell further down beyond the table"}        | ${"cell B4 | Note\ncell Z9 | Torn apart"}      | ${"WriteOffs!B4:Z9"}
  `("refused with the address: $because", async ({ below, address }: { below: string; address: string }) => {
    const journey = await open(onSheet(below), { autoExpand });
    const answer = await posting(proposal);
    expect(answer.kind === "refused" && explained(answer.refusal)).toBe(
      `There is something below table WriteOffs, in ${address}, that new rows would tear apart. Move it, then try again.`,
    );
    expect(journey.text()).toBe(journey.before);
  });

  test("rows whose first and last cells are blank become rows of the table all the same", async () => {
    const journey = await open(`
sheet Own
table Invoices at A1
Note | Invoice | Date | Customer | Status | Total | Written off | Balance | Remark
| I-1 | 2026-04-01 | C-1 | Open | 100.00 | 0.00 | 100.00 |

table WriteOffs at K2
Mine | Write-off | Date | Customer | Job | Invoice | Amount | Reason | Description | Next billing run | Consumed | Billed on | Status | Reverses | Operation | Yours
`, { autoExpand });
    await posted(writeOff({ invoice: "I-1", amount: "10" }));
    await posted(reversal({ writeOff: "WO-0001" }));
    expect((await read()).book.writeOffs.map(({ id, amount, status }) => [id, amount, status])).toEqual([["WO-0001", 1000, "Reversed"], ["WO-0002", -1000, "Posted"]]);
    expect(under("WriteOffs", journey.changes())).toBe(lines(`
      + | WO-0001 | 2026-04-30 | C-1 | | I-1 |  10.00 | Test                | Write Off: Test                | FALSE | 0.00 | | Reversed | | op-1 |
      + | WO-0002 | 2026-04-30 | C-1 | | I-1 | -10.00 | Reversal of WO-0001 | Write Off: Reversal of WO-0001 | FALSE | 0.00 | | Posted | WO-0001 | op-2 |`));
  });
});
