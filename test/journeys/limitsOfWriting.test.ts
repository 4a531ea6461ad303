import { post } from "../../src/session/post";
import type { CoAuthor, Fault } from "../excel-host/faults";
import { sortRows } from "../excel-host/host/sorting";
import { bill, explained, type Journey, open, posted, previewed, read } from "./journey";

// Excel on the web takes 5 MB at a time. What is more goes in parts, and the log has it as begun until the last of them.

const entries = 300;

const firm = [
  ["Jobs", "Job | Customer | Last billed | Brought forward | To bill | Balance", ["J-1 | C-1 | | 0 | |", "J-2 | C-1 | | 0 | |"]],
  ["Timesheet", "Entry | Date | Job | Description | Charge | Invoice", Array.from({ length: 2 * entries }, (_, at) => `T-${at + 1} | 2026-04-07 | J-${(at % 2) + 1} | Work as agreed | ${at + 1}.00 |`)],
  ["Invoices", "Invoice | Date | Due | Customer | Job | Style | Status | Net | Tax | Total | Balance", []],
  ["InvoiceLines", "Line | Invoice | Type | Job | Entry | Description | Net | Tax | Gross", []],
] as const;

const text = firm.map(([name, headings, rows]) => `sheet ${name}\n\ntable ${name} at A1\n${[headings, ...rows].join("\n")}\n`).join("\n");
const proposal = bill({ job: "J-1" });

/** Bills the job under a limit for requests, and tells the requests that wrote, with what the workbook said in the end. */
async function billed(requestLimit?: number) {
  const journey = await open(text, requestLimit === undefined ? {} : { requestLimit });
  await posted(proposal);
  return { journey, text: journey.text(), sizes: journey.excel.requests.map(({ request }) => request), batches: journey.excel.batches };
}

function stateOf({ excel: { workbook } }: Journey): string | undefined {
  const log = workbook.tables.find(({ name }) => name === "Operations");
  const state = log?.sheet.value(log.area.row + 1, 6);
  return typeof state === "string" ? state : undefined;
}

let clean: Awaited<ReturnType<typeof billed>>;
let whole: number;
/** What a reading asks for takes nearly so much by itself. */
let smallParts: number;
let batches: readonly number[];
beforeAll(async () => {
  clean = await billed();
  whole = Math.max(...clean.sizes);
  smallParts = Math.max(...clean.sizes.filter((size) => size < whole)) + 3_000;
  batches = await batchesWhileBegun();
});

test("a request of exactly the limit is sent as one; one byte less, and the same comes in parts", async () => {
  expect(clean.batches).toBe(5);
  expect(await billed(whole)).toMatchObject({ batches: 5, text: clean.text });
  const parts = await billed(whole - 1);
  expect(parts.batches).toBeGreaterThan(6);
  expect(parts.text).toBe(clean.text);
});

/**
 * Opens the firm where the log can just be written alone, and all that follows in small parts.
 *
 * @param strike What else goes wrong, by the number of the batch.
 */
async function openNarrow(strike: (batch: number) => Fault | undefined = () => undefined): Promise<Journey & { readonly states: (string | undefined)[] }> {
  const journey = await open(text, { requestLimit: Math.ceil(whole * 0.62) });
  const states: (string | undefined)[] = [];
  const options: { requestLimit: number } = journey.excel.host.options;
  journey.excel.faults = (batch) => {
    states.push(stateOf(journey));
    if (states.at(-1) === "Begun") options.requestLimit = smallParts;
    return strike(batch);
  };
  return { ...journey, states };
}

/** Batches in the midst of the writing and at its end, of those that come while the log is begun. */
async function batchesWhileBegun(): Promise<readonly number[]> {
  const journey = await openNarrow();
  await posted(proposal);
  const begun = journey.states.flatMap((state, at) => (state === "Begun" ? [at + 1] : []));
  return [-7, -4, -1].map((place) => begun.at(place) ?? 0);
}

test("a posting in several parts stands in the log as begun until the last of them, and its parts are within the limit", async () => {
  const journey = await openNarrow();
  await posted(proposal);
  expect(journey.text()).toBe(clean.text);
  expect(stateOf(journey)).toBe("Done");
  const begun = journey.excel.requests.filter((_, at) => journey.states[at] === "Begun");
  const written = begun.filter(({ request, answer }) => request > smallParts / 2 && request <= smallParts && answer > 0);
  expect(written.length).toBeGreaterThan(3);
});

test("a posting cut off between any two of its parts is finished on the next reading", async () => {
  const finished: unknown[] = [];
  for (const batch of batches) {
    const journey = await openNarrow((at) => (at >= batch ? { kind: "reject" } : undefined));
    const shown = await previewed(proposal);
    await expect(post(shown)).rejects.toThrow();
    journey.excel.faults = [];
    finished.push(...(await read()).problems.map(({ expected }) => expected));
    expect({ batch, text: journey.text() }).toEqual({ batch, text: clean.text });
  }
  expect(finished).toEqual(finished.map(() => "Done; the posting was cut off and has now been finished"));
  expect(finished.length).toBeGreaterThan(2);
});

test("a posting whose log alone is too much is refused before anything is written", async () => {
  const journey = await open(text, { requestLimit: Math.floor(whole * 0.4) });
  const answer = await post(await previewed(proposal));
  expect(answer).toMatchObject({ kind: "refused", refusal: { code: "TOO_LARGE", rows: entries + 1 } });
  if (answer.kind === "refused")
    expect(explained(answer.refusal)).toMatch(/^This would add 301 rows and change \d+ cells, and the log of it is more than Excel takes at once\. Post it in parts: fewer debts or jobs at a time, or up to an earlier day\.$/);
  expect(journey.changes()).toBe("");
});

const tableNamed = (workbook: Journey["excel"]["workbook"], name: string) => {
  const table = workbook.tables.find((candidate) => candidate.name === name);
  if (!table) throw new Error(`There is no table ${name}.`);
  return table;
};

const sorts = (name: string, column: number): CoAuthor => (workbook, host) => {
  const { sheet, area } = tableNamed(workbook, name);
  sortRows(host, sheet, { ...area, row: area.row + 1, rows: area.rows - 1 }, [{ key: column, ascending: false }], "a co-author");
};

const inAnyOrder = (given: string) => given.split("\n").sort();

test.each(["Timesheet", "InvoiceLines"])("somebody who sorts %s between any two parts changes no more than the order", async (name) => {
  for (const batch of batches) {
    const journey = await openNarrow((at) => (at === batch ? { kind: "co-author", before: sorts(name, 0) } : undefined));
    await posted(proposal);
    expect({ batch, text: inAnyOrder(journey.text()) }).toEqual({ batch, text: inAnyOrder(clean.text) });
  }
});

test("rows that somebody else wrote as well, finishing what was still being written, stand once in the end", async () => {
  const journey = await open(text);
  const twice: CoAuthor = (workbook, host) => {
    const { sheet, area } = tableNamed(workbook, "InvoiceLines");
    const rows = sheet.valuesOf({ ...area, row: area.row + area.rows - 2, rows: 2 });
    host.enter(sheet, { ...area, row: area.row + area.rows, rows: 2 }, rows as never);
  };
  journey.excel.faults = [{ batch: 5, fault: { kind: "co-author", before: twice } }];
  await posted(proposal);
  expect(journey.text()).toBe(clean.text);
});

test("another pane that opens the book while it is still being written changes nothing in the end", async () => {
  for (const batch of batches) {
    let other: Promise<unknown> | undefined;
    const journey = await openNarrow((at) => {
      if (at >= batch) other ??= Promise.resolve().then(read);
      return undefined;
    });
    const answer = await post(await previewed(proposal));
    await other;
    await read();
    expect({ batch, kind: answer.kind, text: journey.text() }).toEqual({ batch, kind: "posted", text: clean.text });
  }
});
