import { post } from "../../src/session/post";
import { proposeRecalculation, recalculationOf, withFormulas } from "../../src/session/recalculation";
import { coauthor } from "../excel-host/host/excelHost";
import { appends, inserts, sorts, types } from "./coAuthorActs";
import type { InParts } from "./inParts";
import { outcomeOf } from "./play";
import { type Change, changes, coAuthored, type lost, type Strike, struck, told } from "./played";
import { begin, previewOf, read, sayingsOf } from "./stage";

/** What co-authors do to the rows of the run while it is posted; the last of it changes what one of them owes. */
export const changesOfRows: readonly Change[] = [
  { name: "types into an invoice of the second part", act: types("Invoices", "INV-0004", "Due", 46170) },
  { name: "sorts the invoices", act: sorts("Invoices", 0) },
  { name: "inserts an invoice in its place", act: inserts("Invoices", "INV-0004", ["INV-0000", 46100, 46120, "C-010"]) },
  { name: "records a payment on an invoice of the second part", act: appends("Payments", ["PAY-0003", 46142, "C-011", "", "INV-0004", "Cash", "", 41, "", "", "Completed"]), isToBeSetRight: true },
];

/** The round trips of something in parts when nothing goes wrong, the reading before it among them. */
export async function tripsOf(stage: InParts): Promise<number> {
  await begin(stage, []);
  let trips = 0;
  stage.excel.faults = () => {
    trips += 1;
    return undefined;
  };
  await stage.press();
  return trips;
}

/** Every fault of a list and every change of another at each round trip. */
export const faultsAt = (trips: number, faults: typeof lost, acts: readonly Change[]): readonly (readonly Strike[])[] =>
  Array.from({ length: trips }, (_, at) => at + 1).flatMap((trip) => [...faults.map((fault) => [struck(trip, fault)]), ...acts.map((change) => [coAuthored(trip, change, "before")])]);

export const allChanges: readonly Change[] = [...changesOfRows, ...changes];

/** Plays each schedule, goes on in that way, and tells which of them end in no workbook of a clean run. */
export async function wrongInParts(stage: InParts, way: InParts["ways"][number], schedules: readonly (readonly Strike[])[]): Promise<readonly string[]> {
  const wrong: string[] = [];
  const right = new Map<string, readonly string[]>();
  for (const schedule of schedules) {
    const change = schedule.find((strike) => strike.change)?.change;
    const known = right.get(change?.name ?? "") ?? (await cleanOnes(stage, change));
    right.set(change?.name ?? "", known);
    await played(stage, schedule);
    const outcome = await way.goOn().then(() => "", (failure: unknown) => ` (${String(failure)})`);
    if (change?.isToBeSetRight) await setRight();
    if (outcome !== "" || !known.includes(saysWithoutIds(stage))) wrong.push(`${stage.name}, ${way.name}, ${told(schedule)}: the workbook is that of no clean run${outcome}`);
  }
  return wrong;
}

async function played(stage: InParts, schedule: readonly Strike[]): Promise<void> {
  let batches = 0;
  let isUnanswered = false;
  await begin(stage, () => {
    batches += 1;
    const met = schedule.filter(({ batch }) => batch === batches).map(({ fault }) => fault);
    isUnanswered ||= met.some(({ kind }) => kind === "never-answer" || kind === "close-pane");
    return met;
  });
  await outcomeOf(stage.press().then(() => ({ kind: "posted" as const })), () => isUnanswered);
  await begin({ ...stage, beginning: stage.workbook.snapshot() }, []);
}

/** What the workbook may say in the end: the change was made before the first part, or between any two, or after the last. */
async function cleanOnes(stage: InParts, change: Strike["change"]): Promise<readonly string[]> {
  const says: string[] = [];
  for (let at = 0; at <= (change ? stage.parts : 0); at += 1) {
    await begin(stage, []);
    await stage.press(at);
    if (change) stage.excel.host.as(coauthor, () => change.act(stage.workbook, stage.excel.host));
    await stage.press();
    if (change?.isToBeSetRight) await setRight();
    says.push(saysWithoutIds(stage));
  }
  return says;
}

/** The balances are recalculated, as a person does who is told that they differ. */
async function setRight(): Promise<void> {
  const opened = await withFormulas(await read());
  const recalculation = recalculationOf(opened);
  if (recalculation.changed.length > 0) await post(previewOf(opened, proposeRecalculation(recalculation, { operation: "op-9", by: "Priya Nair", at: "2026-04-30T12:00:00" })));
}

// Whoever asks for a reversal anew has another form, whose operation has another id.
const saysWithoutIds = ({ workbook }: InParts) => sayingsOf(workbook).replaceAll(/\bop-[23](?:\/\d)?\b/g, "op").split("\n").filter((line) => !line.startsWith("op-9 ")).join("\n");
