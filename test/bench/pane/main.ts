import { startChromium } from "../../browser/chromium";
import { serve } from "../../browser/serve";
import { rawLedger } from "../ledger";
import { median, ratioOf } from "../measure";
import { debtsOf, smallBalancesOf, xlsxOf } from "./books";
import { openToMeasure } from "./openBench";
import { reviewing, stepsOfReview, toMonthEnd } from "./reviewing";
import { type Scrolled, scrolled, scrolledBlank } from "./scrolling";
import { readAgain, writingOff } from "./writingOff";

// What a person waits for, in a real Chromium over the local Excel. The first part of npm run bench.

const rows = 20_000;
/** A ledger that is read in more than one answer. */
const manyRows = 100_000;
/** A month-end run that is looked over. */
const balances = 5_000;
const say = (line: string) => console.log(line);
const held = (tasks: readonly number[]) => (tasks.length === 0 ? "none" : tasks.map((task) => `${Math.round(task)} ms`).join(", "));
const told = ({ frames, dropped, work }: Scrolled) => `${dropped} of ${frames + dropped} frames dropped, ${work.toFixed(1)} ms of CPU a frame`;

async function inTurn<Answer>(times: number, ask: () => Promise<Answer>): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (let time = 0; time < times; time++) answers.push(await ask());
  return answers;
}

async function measure(): Promise<void> {
  const browser = await startChromium("lasting");
  const server = await serve();
  try {
    const raw = rawLedger(rows, 20_260_430);
    server.addBook("ledger.xlsx", xlsxOf(raw));
    const ledger = await openToMeasure(browser, server, "ledger.xlsx");
    say(`\n${rows} ledger rows, ${rows / 20} jobs, in the pane. Tasks over 50 ms while the workbook is read and the list drawn: ${held(await ledger.longTasks())}.`);
    const { first, rounds } = await writingOff(ledger.pane, Object.values(raw).map((table) => JSON.stringify(table.rows)));
    const of = (name: "preview" | "reading" | "parsing") => rounds.map((round) => round[name]);
    say(`From the click on Write off… to the preview: ${median(of("preview")).toFixed(0)} ms, the first time ${first.toFixed(0)} ms.`);
    say(`  as a share of reading the workbook: ${ratioOf(of("preview"), of("reading")).toFixed(3)}; times JSON.parse of its rows: ${ratioOf(of("preview"), of("parsing")).toFixed(2)}`);
    say(`Tasks over 50 ms in ${rounds.length + 1} openings and ${rounds.length} readings: ${held(await ledger.longTasks())}.`);
    await ledger.close();

    server.addBook("many.xlsx", xlsxOf(rawLedger(manyRows, 20_260_430)));
    const many = await openToMeasure(browser, server, "many.xlsx");
    say(`\n${manyRows} ledger rows. Tasks over 50 ms while the workbook is read and the list drawn: ${held(await many.longTasks())}.`);
    const readings = await inTurn(5, () => readAgain(many.pane));
    say(`  and while it is read ${readings.length} times more, ${median(readings).toFixed(0)} ms each: ${held(await many.longTasks())}`);
    await many.close();

    server.addBook("debts.xlsx", debtsOf(rows));
    const debts = await openToMeasure(browser, server, "debts.xlsx");
    say(`\n${rows} debts. Tasks over 50 ms while they are read and drawn: ${held(await debts.longTasks())}.`);
    say(`  the wheel over the list: ${told(await scrolled(debts.page, debts.pane))}; tasks over 50 ms: ${held(await debts.longTasks())}`);
    say(`  the wheel over a blank page: ${told(await scrolledBlank(debts.page))}\n`);
    await debts.close();

    server.addBook("small.xlsx", smallBalancesOf(balances));
    const small = await openToMeasure(browser, server, "small.xlsx");
    const reading = await inTurn(5, () => readAgain(small.pane));
    await toMonthEnd(small.pane);
    await small.longTasks();
    const reviewed = await inTurn(5, () => reviewing(small.pane, balances));
    say(`${balances} balances of a month-end run looked over, each step as a share of reading the workbook (${median(reading).toFixed(0)} ms):`);
    for (const [step, what] of Object.entries(stepsOfReview)) {
      const taken = reviewed.map((round) => round[step as keyof typeof stepsOfReview]);
      say(`  ${what}: ${ratioOf(taken, reading).toFixed(3)} (${median(taken).toFixed(0)} ms)`);
    }
    say(`  tasks over 50 ms meanwhile: ${held(await small.longTasks())}`);
    await small.pane.getByRole("button", { name: "Review", exact: true }).click();
    await small.pane.getByRole("table", { name: "Review" }).waitFor();
    say(`  the wheel over the list: ${told(await scrolled(small.page, small.pane))}; tasks over 50 ms: ${held(await small.longTasks())}`);
    say(`  the wheel over a blank page: ${told(await scrolledBlank(small.page))}\n`);
    await small.close();
  } finally {
    await browser.close();
    await server.close();
  }
}

measure().catch((failure: unknown) => {
  console.error(failure);
  process.exitCode = 1;
});
