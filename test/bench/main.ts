import { decodeBook } from "../../src/tables/decodeBook";
import { noMapping } from "../../src/tables/mapping";
import { decimalCharges, decimalFigures } from "./decimalFigures";
import { decimalRows } from "./decimalRows";
import { assertSame, chargesOf, figuresOf } from "./figures";
import { rawLedger } from "./ledger";
import { answersToCells } from "./liveCells";
import { measured, median, ratioOf, type Rounds } from "./measure";
import { type Measurement, report } from "./report";

// npm run bench takes all four sizes; npm run bench -- 1000 10000 takes these.
const seed = 20_260_430;
const usual = [1_000, 10_000, 100_000, 1_000_000];
const roundsFor = (rows: number): Rounds =>
  rows <= 10_000 ? { warming: 60, counted: 41 } : rows <= 100_000 ? { warming: 4, counted: 9 } : { warming: 1, counted: 5 };

function measure(rows: number): Measurement {
  const raw = rawLedger(rows, seed);
  const decoded = decodeBook(raw, noMapping, false);
  const { book, problems } = decoded;
  if (problems.length > 0) throw new Error(`The generated ledger has a bad cell: ${JSON.stringify(problems[0])}`);
  const { charges, jobs, invoices, lines, payments, writeOffs } = book;
  const inDecimals = decimalRows(book);
  assertSame(figuresOf(book), decimalFigures(inDecimals));

  // Texts by table: one text of a million rows would be longer than a string may be.
  const bookTexts = [charges, jobs, invoices, lines, payments, writeOffs].map((table) => JSON.stringify(table));
  const rawTexts = Object.values(raw).map((table) => JSON.stringify(table.rows));
  const parsed = (texts: readonly string[]) => texts.map((text): unknown => JSON.parse(text));

  const rounds = roundsFor(rows);
  if (chargesOf(book) !== decimalCharges(inDecimals)) throw new Error("The charges come to something else with decimal.js.");
  const [figures = [], parsing = [], whole = [], decimals = [], cells = []] = measured(
    [
      { name: "figures", run: () => figuresOf(book) },
      { name: "JSON.parse", run: () => parsed(bookTexts) },
      { name: "units to figures", run: () => [chargesOf(book), figuresOf(book)] },
      { name: "decimal.js", run: () => [decimalCharges(inDecimals), decimalFigures(inDecimals)] },
      { name: "live cells", run: () => answersToCells(decoded) },
    ],
    rounds,
  );
  const [decoding = [], rawParsing = []] = measured(
    [
      { name: "decode", run: () => decodeBook(raw, noMapping, false) },
      { name: "JSON.parse", run: () => parsed(rawTexts) },
    ],
    rounds,
  );
  return {
    rows,
    milliseconds: {
      figures: median(figures), parsing: median(parsing), decimals: median(decimals), decoding: median(decoding), rawParsing: median(rawParsing), cells: median(cells),
    },
    ratios: {
      figuresToParsing: ratioOf(figures, parsing), decimalsToFigures: ratioOf(decimals, whole), decodingToParsing: ratioOf(decoding, rawParsing),
      cellsToFigures: ratioOf(cells, figures),
    },
  };
}

const wanted = process.argv.slice(2).map(Number);
if (!wanted.every((rows) => Number.isInteger(rows) && rows > 0)) throw new Error("The arguments are numbers of ledger rows: npm run bench -- 1000 10000");

console.log(`Ledgers generated from seed ${seed}. CPU milliseconds illustrate; the ratios, medians of rounds in this one process, are what counts.\n`);
const measurements: Measurement[] = [];
for (const rows of wanted.length > 0 ? wanted : usual) measurements.push(measure(rows));
console.log(report(measurements));
