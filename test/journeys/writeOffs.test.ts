import { changeOf, lines, open, posted, posting, read, replaced, reversal, small, writeOff } from "./journey";

// A workbook without a log gets one at its first posting. That part of what changes is the same each time.
const newLog = (row: string) => `
  @ sheet Operations
  + sheet Operations
  + frozen rows 1
  + widths A 36.19047619047619, B 6.857142857142857, C 17.142857142857142, D 20.952380952380953, E 17.142857142857142, F 13.333333333333334, G 9.523809523809524, H 80
  @ Operations
  + table Operations at A1
  + Operation | Part | Kind | At | By | Run | State | Change
  + ${row} | 2026-04-30 12:00 | Priya Nair | | Done | the plan`;

test.each`
  because | asked | changes
  ${"a part of an invoice"} | ${{ invoice: "INV-0002", amount: "59.64", reasonCode: "GOODWILL" }} | ${`
    @ Jobs
    - J-102 | C-010 | Waiting room redecoration | Active | 2026-03-31 | 0.00 | 0.00 | 0.00 | 0.00 | 0.00 | 359.64
    + J-102 | C-010 | Waiting room redecoration | Active | 2026-03-31 | 0.00 | 0.00 | 0.00 | 0.00 | 0.00 | 300.00
    @ Invoices
    - INV-0002 | 2026-03-31 | 2026-04-20 | C-010 | J-102 | Summary | Sent | 2026-04-01 | 549.70 | 109.94 | 659.64 | 300.00 |  0.00 | 359.64
    + INV-0002 | 2026-03-31 | 2026-04-20 | C-010 | J-102 | Summary | Sent | 2026-04-01 | 549.70 | 109.94 | 659.64 | 300.00 | 59.64 | 300.00
    @ WriteOffs
    + WO-0003 | 2026-04-30 | C-010 | J-102 | INV-0002 | 59.64 | GOODWILL | Test | Write Off: Test | FALSE | 0.00 | | Posted | Priya Nair | 2026-04-30 12:00 | | op-1`}
  ${"the rest of an invoice that was partly paid settles it"} | ${{ invoice: "INV-0002", amount: "all" }} | ${`
    @ Jobs
    - J-102 | C-010 | Waiting room redecoration | Active | 2026-03-31 | 0.00 | 0.00 | 0.00 | 0.00 | 0.00 | 359.64
    + J-102 | C-010 | Waiting room redecoration | Active | 2026-03-31 | 0.00 | 0.00 | 0.00 | 0.00 | 0.00 |   0.00
    @ Invoices
    - INV-0002 | 2026-03-31 | 2026-04-20 | C-010 | J-102 | Summary | Sent    | 2026-04-01 | 549.70 | 109.94 | 659.64 | 300.00 |   0.00 | 359.64
    + INV-0002 | 2026-03-31 | 2026-04-20 | C-010 | J-102 | Summary | Settled | 2026-04-01 | 549.70 | 109.94 | 659.64 | 300.00 | 359.64 |   0.00
    @ WriteOffs
    + WO-0003 | 2026-04-30 | C-010 | J-102 | INV-0002 | 359.64 | | Test | Write Off: Test | FALSE | 0.00 | | Posted | Priya Nair | 2026-04-30 12:00 | | op-1`}
  ${"the rest of an invoice on which nothing was paid writes it off"} | ${{ invoice: "INV-0003", amount: "150.00" }} | ${`
    @ Jobs
    - J-103 | C-011 | Back porch repair | Active | 2026-03-31 | 0.00 | 100.00 | 19.05 | 0.00 | 119.05 | 292.86
    + J-103 | C-011 | Back porch repair | Active | 2026-03-31 | 0.00 | 100.00 | 19.05 | 0.00 | 119.05 | 142.86
    @ Invoices
    - INV-0003 | 2026-03-31 | 2026-04-20 | C-011 | J-103 | Detailed | Sent        | 2026-04-01 | 146.25 | 29.25 | 175.50 | 0.00 |  25.50 | 150.00
    + INV-0003 | 2026-03-31 | 2026-04-20 | C-011 | J-103 | Detailed | Written Off | 2026-04-01 | 146.25 | 29.25 | 175.50 | 0.00 | 175.50 |   0.00
    @ WriteOffs
    + WO-0003 | 2026-04-30 | C-011 | J-103 | INV-0003 | 150.00 | | Test | Write Off: Test | FALSE | 0.00 | | Posted | Priya Nair | 2026-04-30 12:00 | | op-1`}
  ${"an invoice that belongs to no job"} | ${{ invoice: "INV-0004", amount: "41" }} | ${`
    @ Invoices
    - INV-0004 | 2026-04-10 | 2026-05-20 | C-011 | | Detailed | Open | | 117.50 | 23.50 | 141.00 | 0.00 |  0.00 | 141.00
    + INV-0004 | 2026-04-10 | 2026-05-20 | C-011 | | Detailed | Open | | 117.50 | 23.50 | 141.00 | 0.00 | 41.00 | 100.00
    @ WriteOffs
    + WO-0003 | 2026-04-30 | C-011 | | INV-0004 | 41.00 | | Test | Write Off: Test | FALSE | 0.00 | | Posted | Priya Nair | 2026-04-30 12:00 | | op-1`}
  ${"a minus sign writes up"} | ${{ invoice: "INV-0002", amount: "-40.36" }} | ${`
    @ Jobs
    - J-102 | C-010 | Waiting room redecoration | Active | 2026-03-31 | 0.00 | 0.00 | 0.00 | 0.00 | 0.00 | 359.64
    + J-102 | C-010 | Waiting room redecoration | Active | 2026-03-31 | 0.00 | 0.00 | 0.00 | 0.00 | 0.00 | 400.00
    @ Invoices
    - INV-0002 | 2026-03-31 | 2026-04-20 | C-010 | J-102 | Summary | Sent | 2026-04-01 | 549.70 | 109.94 | 659.64 | 300.00 |   0.00 | 359.64
    + INV-0002 | 2026-03-31 | 2026-04-20 | C-010 | J-102 | Summary | Sent | 2026-04-01 | 549.70 | 109.94 | 659.64 | 300.00 | -40.36 | 400.00
    @ WriteOffs
    + WO-0003 | 2026-04-30 | C-010 | J-102 | INV-0002 | -40.36 | | Test | Write Up: Test | FALSE | 0.00 | | Posted | Priya Nair | 2026-04-30 12:00 | | op-1`}
  ${"a job's write-off for its next bill takes timesheet first"} | ${{ job: "J-101", amount: "1200" }} | ${`
    @ Jobs
    - J-101 | C-010 | Staff kitchen, Mill Street | Active | 2026-02-28 | 0.00 | 1,000.00 | 400.00 |     0.00 | 1,400.00 | 1,680.00
    + J-101 | C-010 | Staff kitchen, Mill Street | Active | 2026-02-28 | 0.00 |     0.00 | 200.00 | 1,200.00 |   200.00 |   240.00
    @ WriteOffs
    + WO-0003 | 2026-04-30 | C-010 | J-101 | | 1,200.00 | | Test | Write Off: Test | TRUE | 0.00 | | Posted | Priya Nair | 2026-04-30 12:00 | | op-1`}
  ${"a job's write-off that is not for its next bill lowers what it owes"} | ${{ job: "J-101", amount: "100", nextBillingRun: false }} | ${`
    @ Jobs
    - J-101 | C-010 | Staff kitchen, Mill Street | Active | 2026-02-28 | 0.00 | 1,000.00 | 400.00 | 0.00 | 1,400.00 | 1,680.00
    + J-101 | C-010 | Staff kitchen, Mill Street | Active | 2026-02-28 | 0.00 | 1,000.00 | 400.00 | 0.00 | 1,400.00 | 1,560.00
    @ WriteOffs
    + WO-0003 | 2026-04-30 | C-010 | J-101 | | 100.00 | | Test | Write Off: Test | FALSE | 0.00 | | Posted | Priya Nair | 2026-04-30 12:00 | | op-1`}
  ${"a job's write up raises what its next bill asks"} | ${{ job: "J-101", amount: "-50" }} | ${`
    @ Jobs
    - J-101 | C-010 | Staff kitchen, Mill Street | Active | 2026-02-28 | 0.00 | 1,000.00 | 400.00 | 0.00 | 1,400.00 | 1,680.00
    + J-101 | C-010 | Staff kitchen, Mill Street | Active | 2026-02-28 | 0.00 | 1,050.00 | 400.00 | 0.00 | 1,450.00 | 1,740.00
    @ WriteOffs
    + WO-0003 | 2026-04-30 | C-010 | J-101 | | -50.00 | | Test | Write Up: Test | TRUE | 0.00 | | Posted | Priya Nair | 2026-04-30 12:00 | | op-1`}
`("$because", async ({ asked, changes }: { asked: Parameters<typeof writeOff>[0]; changes: string }) => {
  const journey = await open(small);
  const plan = await posted(writeOff(asked));
  expect(journey.changes(plan)).toBe(lines(changes + newLog("op-1 | 1 | write-off")));
  expect(journey.looksChanged()).toEqual([]);
});

test("a reversal keeps both rows, marks the first, and the balances are what they were without it", async () => {
  const journey = await open(small);
  const plan = await posted(reversal({ writeOff: "WO-0002", reason: "The customer was right" }));
  expect(journey.changes(plan)).toBe(lines(`
    @ Jobs
    - J-103 | C-011 | Back porch repair | Active | 2026-03-31 | 0.00 | 100.00 | 19.05 | 0.00 | 119.05 | 292.86
    + J-103 | C-011 | Back porch repair | Active | 2026-03-31 | 0.00 | 100.00 | 19.05 | 0.00 | 119.05 | 318.36
    @ Invoices
    - INV-0003 | 2026-03-31 | 2026-04-20 | C-011 | J-103 | Detailed | Sent | 2026-04-01 | 146.25 | 29.25 | 175.50 | 0.00 | 25.50 | 150.00
    + INV-0003 | 2026-03-31 | 2026-04-20 | C-011 | J-103 | Detailed | Sent | 2026-04-01 | 146.25 | 29.25 | 175.50 | 0.00 |  0.00 | 175.50
    @ WriteOffs
    - WO-0002 | 2026-04-21 | C-011 | J-103 | INV-0003 |  25.50 | DISPUTE | Sill was the wrong colour | Write Off: Sill was the wrong colour | FALSE | 0.00 | | Posted   | Priya Nair | 2026-04-21 10:41 | |
    + WO-0002 | 2026-04-21 | C-011 | J-103 | INV-0003 |  25.50 | DISPUTE | Sill was the wrong colour | Write Off: Sill was the wrong colour | FALSE | 0.00 | | Reversed | Priya Nair | 2026-04-21 10:41 | |
    + WO-0003 | 2026-04-30 | C-011 | J-103 | INV-0003 | -25.50 | DISPUTE | Reversal of WO-0002: The customer was right | Write Off: Reversal of WO-0002: The customer was right | FALSE | 0.00 | | Posted | Priya Nair | 2026-04-30 12:00 | WO-0002 | op-2`
    + newLog("op-2 | 1 | reverse")));
});

test.each(["59.64", "all", "-40.36"])("%s written off and taken back leaves every balance as it was", async (amount) => {
  const journey = await open(small);
  await posted(writeOff({ invoice: "INV-0002", amount }));
  await posted(reversal({ writeOff: "WO-0003" }));
  expect(journey.changes()).not.toMatch(/@ (Jobs|Invoices)/);
  expect(await posting(writeOff({ invoice: "INV-0002", amount: "359.64", operation: "op-3" }))).toMatchObject({ kind: "posted", ids: ["WO-0005"] });
});

test("the log has the plan of each posting as text, and says Done", async () => {
  await open(small);
  const first = await posted(writeOff({ invoice: "INV-0002", amount: "59.64" }));
  const second = await posted(reversal({ writeOff: "WO-0003" }));
  const { log, reads } = await read();
  expect(log).toEqual([
    { operation: "op-1", state: "Done", kind: "write-off", by: "Priya Nair", at: "2026-04-30T12:00:00", plan: first, rows: [0], run: "" },
    { operation: "op-2", state: "Done", kind: "reverse", by: "Priya Nair", at: "2026-04-30T12:00:00", plan: second, rows: [1], run: "" },
  ]);
  expect(reads.operations?.raw.rows.map((row) => row[7])).toEqual([changeOf(first), changeOf(second)]);
});

test("a second log row comes under the first, and nothing else of the log changes", async () => {
  await open(small);
  await posted(writeOff({ invoice: "INV-0002", amount: "59.64" }));
  const after = (await read()).reads.operations?.raw.rows[0];
  await posted(writeOff({ invoice: "INV-0003", amount: "10", operation: "op-2" }));
  expect((await read()).reads.operations?.raw.rows[0]).toEqual(after);
});

test("through the whole of office.js a posting goes as it does over the bridge", async () => {
  const texts: string[] = [];
  for (const transport of ["bridge", "inproc"] as const) {
    const journey = await open(replaced(small, "Back porch repair", "Back porch \\| repair"), { transport });
    await posted(writeOff({ invoice: "INV-0002", amount: "59.64" }));
    texts.push(journey.text());
  }
  expect(texts[1]).toBe(texts[0]);
});
