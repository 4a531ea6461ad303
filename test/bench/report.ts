import { growthOf } from "./measure";

/** Medians of one size of ledger. */
export interface Measurement {
  readonly rows: number;
  readonly milliseconds: {
    /** Decoded rows to every amount to bill and every balance. */
    readonly figures: number;
    /** JSON.parse of the decoded rows. */
    readonly parsing: number;
    /** Units × rate and the figures, with decimal.js. */
    readonly decimals: number;
    /** Table values to the book. */
    readonly decoding: number;
    /** JSON.parse of the table values. */
    readonly rawParsing: number;
    /** The book's index and 5,000 cells that ask for an amount to bill. */
    readonly cells: number;
  };
  readonly ratios: {
    readonly figuresToParsing: number;
    readonly decimalsToFigures: number;
    readonly decodingToParsing: number;
    readonly cellsToFigures: number;
  };
}

interface Target {
  readonly what: string;
  readonly wanted: string;
  readonly value: (measurement: Measurement) => number;
  readonly isMet: (value: number) => boolean;
  /** The rows from which on it is a target. */
  readonly from?: number;
}

const targets: readonly Target[] = [
  {
    what: "rows to figures / JSON.parse of the rows", wanted: "≤ 0.25",
    value: ({ ratios }) => ratios.figuresToParsing, isMet: (ratio) => ratio <= 0.25,
  },
  {
    what: "decimal.js / units × rate to figures, same cents", wanted: "≥ 20",
    value: ({ ratios }) => ratios.decimalsToFigures, isMet: (ratio) => ratio >= 20,
  },
  {
    what: "table values to book / JSON.parse of them", wanted: "≤ 3",
    value: ({ ratios }) => ratios.decodingToParsing, isMet: (ratio) => ratio <= 3,
  },
  {
    what: "5,000 live cells / one pass of rows to figures", wanted: "≤ 2",
    value: ({ ratios }) => ratios.cellsToFigures, isMet: (ratio) => ratio <= 2, from: 100_000,
  },
];

const growthWanted = 1.2;
const growthFrom = 10_000;

/** The measurements as a page of text: times, then ratios against their targets, then how time grows. */
export function report(measurements: readonly Measurement[]): string {
  const sizes = measurements.map(({ rows }) => sizeText(rows));
  const times: readonly (readonly [string, keyof Measurement["milliseconds"]])[] = [
    ["rows to figures", "figures"], ["JSON.parse of the rows", "parsing"], ["decimal.js from units × rate", "decimals"],
    ["table values to book", "decoding"], ["JSON.parse of the table values", "rawParsing"],
    ["5,000 live cells", "cells"],
  ];
  return [
    ...table([["CPU ms for ledger rows", ...sizes], ...times.map(([what, name]) => [what, ...measurements.map(({ milliseconds }) => digits(milliseconds[name]))])]),
    "",
    ...table([["Ratio, target", ...sizes], ...targets.map((target) => [`${target.what} ${target.wanted}`, ...measurements.map((measurement) => judged(target, measurement))])]),
    "",
    ...growthLines(measurements, times),
  ].join("\n");
}

const judged = ({ value, isMet, from = 0 }: Target, measurement: Measurement) =>
  measurement.rows < from ? "–" : `${digits(value(measurement))} ${isMet(value(measurement)) ? "met" : "NOT MET"}`;

function growthLines(measurements: readonly Measurement[], times: readonly (readonly [string, keyof Measurement["milliseconds"]])[]): readonly string[] {
  const from = measurements.find(({ rows }) => rows >= growthFrom);
  const to = measurements.at(-1);
  if (from === undefined || to === undefined || from === to) return ["Growth is told when there are two sizes from 10k rows up."];
  const growth = (name: keyof Measurement["milliseconds"]) =>
    growthOf({ rows: from.rows, time: from.milliseconds[name] }, { rows: to.rows, time: to.milliseconds[name] });
  return table([
    [`Growth from ${sizeText(from.rows)} to ${sizeText(to.rows)}`, "exponent", "target"],
    ...times.map(([what, name]) => [what, growth(name).toFixed(2), name === "figures" ? `≤ ${growthWanted} ${growth(name) <= growthWanted ? "met" : "NOT MET"}` : ""]),
  ]);
}

const sizeText = (rows: number) => (rows >= 1_000_000 ? `${rows / 1_000_000}M` : rows >= 1_000 ? `${rows / 1_000}k` : String(rows));

const digits = (value: number) => value.toFixed(value < 1 ? 3 : value < 100 ? 2 : 0);

function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows.map((row) => row.map((text, column) => (column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0))).join("  ").trimEnd());
}
