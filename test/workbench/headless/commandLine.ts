/** What the headless command was asked to do. */
export interface CommandLine {
  readonly book: string;
  readonly steps: string | null;
  readonly save: string | null;
  readonly json: boolean;
  /** The folder that reports are written to as CSV files. */
  readonly csv: string | null;
}

export const usage = "npm run --silent headless -- <book.xlsx> [--do <steps.json>] [--save <out.xlsx>] [--csv <folder>] [--json]";

/** What `--help` says. */
export const help = [
  `Use: ${usage}`,
  "",
  "Opens a workbook without Excel and tells who owes what and what is to be billed. The workbook itself is never changed.",
  "",
  "  --do <steps.json>   do the steps of a list first, such as",
  '                      [{"do": "write-off", "invoice": "INV-0044", "amount": "100.00", "reason": "Stood idle"}]',
  "  --save <out.xlsx>   save the workbook as it is after the steps, in another file",
  "  --csv <folder>      write the reports among the steps as CSV files as well, each under the name of its sheet",
  "  --json              answer with one JSON document instead of tables",
  "",
  "Exit status: 0 when every step was posted, 3 when one was refused or stale (the others still run),",
  "2 when the workbook or the steps cannot be read or the result cannot be saved, 1 when something in the program went wrong.",
].join("\n");

/** Something that the person who called must mend before anything can run. The message is for them. */
export class Unusable extends Error {}

/** Reads the arguments; "help" when that is asked for. @throws Unusable with the usage when they are off. */
export function readCommandLine(args: readonly string[]): CommandLine | "help" {
  let book: string | null = null;
  let steps: string | null = null;
  let save: string | null = null;
  let csv: string | null = null;
  let json = false;
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === "--help" || arg === "-h") return "help";
    else if (arg === "--json") json = true;
    else if (arg === "--do") steps = fileAfter(arg, rest.shift(), steps);
    else if (arg === "--save") save = fileAfter(arg, rest.shift(), save);
    else if (arg === "--csv") csv = fileAfter(arg, rest.shift(), csv);
    else if (arg.startsWith("-")) throw new Unusable(`There is no option ${arg}. Use: ${usage}`);
    else if (arg.trim() === "") continue;
    else if (book === null) book = arg;
    else throw new Unusable(`There are two workbooks, ${book} and ${arg}. Give one. Use: ${usage}`);
  }
  if (book === null) throw new Unusable(`There is no workbook to open. Use: ${usage}`);
  return { book, steps, save, json, csv };
}

function fileAfter(option: string, file: string | undefined, before: string | null): string {
  if (file === undefined || file.trim() === "" || file.startsWith("--")) throw new Unusable(`${option} needs the name of a file after it. Use: ${usage}`);
  if (before !== null) throw new Unusable(`${option} is given twice, with ${before} and with ${file}. Give it once. Use: ${usage}`);
  return file;
}
