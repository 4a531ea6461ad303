import { readFileSync } from "node:fs";
import { openBook } from "../../../src/session/openBook";
import { post } from "../../../src/session/post";
import { preview } from "../../../src/session/preview";
import { proposeWriteOff } from "../../../src/session/proposeWriteOff";
import { isOpen } from "../../../src/session/readBook";
import { decodeBook } from "../../../src/tables/decodeBook";
import { noMapping } from "../../../src/tables/mapping";
import { openExcel } from "../../excel-host/openExcel";
import { readXlsx } from "../../excel-host/xlsx/readXlsx";
import { headless } from "../../workbench/headless/headless";
import { figuresOf } from "../figures";
import { cellsOverBook } from "./liveCells";
import { shapes } from "./shapes";

// One measurement in a process of its own, so that its peak of memory is its own too.

const seconds = (since: number) => ((performance.now() - since) / 1000).toFixed(1);
const cpu = () => `${Object.values(process.cpuUsage()).reduce((sum, micro) => sum + micro / 1e6, 0).toFixed(0)} s of CPU`;
const megabytes = () => `${Math.round(process.resourceUsage().maxRSS / 1024)} MB at the peak`;

/** The headless command, as a person runs it. */
async function steps(args: readonly string[]): Promise<string> {
  const started = performance.now();
  const { status, err } = await headless([...args, "--json"]);
  if (status !== 0) throw new Error(`The steps ended with ${status}. ${err}`);
  return `${seconds(started)} s, ${cpu()}, ${megabytes()}`;
}

/** Opens a book, reads it and posts one write-off. */
async function oneWriteOff([path = ""]: readonly string[]): Promise<string> {
  const excel = await openExcel(readXlsx(readFileSync(path), "ledger.xlsx").workbook);
  excel.installGlobals();
  const opening = megabytes();
  const reading = performance.now();
  const opened = await openBook();
  if (!isOpen(opened)) throw new Error("This workbook is no book.");
  const read = `read in ${seconds(reading)} s and ${excel.batches} round trips`;
  const request = { operation: "op-1", date: "2026-12-31", by: "Priya Nair", at: "2026-12-31T12:00:00", job: "J-000001", invoice: null, customer: null, amount: "1", reasonCode: "", reason: "Test", nextBillingRun: true };
  const shown = preview(opened, proposeWriteOff(request));
  if (shown.kind === "refused") throw new Error(`The write-off was refused: ${shown.refusal.code}.`);
  const [posting, before] = [performance.now(), excel.batches];
  const posted = await post(shown);
  if (posted.kind !== "posted") throw new Error(`The write-off was ${posted.kind}.`);
  const largest = Math.max(...excel.requests.map(({ answer }) => answer));
  return `${read}, posted in ${seconds(posting)} s and ${excel.batches - before}; largest answer ${(largest / 1e6).toFixed(1)} MB; ${megabytes()}, of which the local Excel's own ${opening}`;
}

/** Decodes and reckons books of odd shapes, of so many rows and of four times as many. */
function oddShapes([given = ""]: readonly string[]): string {
  const rows = Number(given);
  const timeOf = (raw: Parameters<typeof decodeBook>[0]) => {
    const started = process.cpuUsage();
    figuresOf(decodeBook(raw, noMapping, false).book);
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1000;
  };
  const lines = shapes.map(([name, make]) => {
    timeOf(make(rows));
    const [few, many] = [timeOf(make(rows)), timeOf(make(rows * 4))];
    return `  ${name}: ${few.toFixed(0)} ms for ${rows}, ${many.toFixed(0)} ms for ${rows * 4}; exponent ${(Math.log(many / few) / Math.log(4)).toFixed(2)}`;
  });
  return lines.join("\n");
}

const [what = "", ...args] = process.argv.slice(2);
const measure = { steps, oneWriteOff, cellsOverBook, oddShapes }[what];
if (!measure) throw new Error(`There is nothing to measure by the name "${what}".`);
void Promise.resolve(measure(args)).then((line) => console.log(line)).then(() => process.exit(0));
