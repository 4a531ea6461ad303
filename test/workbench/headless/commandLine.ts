/** What the headless command was asked to do. */
export interface CommandLine {
  readonly book: string;
  readonly steps: string | null;
  readonly save: string | null;
  readonly json: boolean;
}

export const usage = "npm run --silent headless -- <book.xlsx> [--do <steps.json>] [--save <out.xlsx>] [--json]";

/** Something that the person who called must mend before anything can run. The message is for them. */
export class Unusable extends Error {}

/** Reads the arguments. @throws Unusable with the usage when they are off. */
export function readCommandLine(args: readonly string[]): CommandLine {
  let book: string | null = null;
  let steps: string | null = null;
  let save: string | null = null;
  let json = false;
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === "--json") json = true;
    else if (arg === "--do") steps = fileAfter(arg, rest.shift());
    else if (arg === "--save") save = fileAfter(arg, rest.shift());
    else if (arg.startsWith("--")) throw new Unusable(`There is no option ${arg}. Use: ${usage}`);
    else if (book === null) book = arg;
    else throw new Unusable(`There are two workbooks, ${book} and ${arg}. Give one. Use: ${usage}`);
  }
  if (book === null) throw new Unusable(`There is no workbook to open. Use: ${usage}`);
  return { book, steps, save, json };
}

function fileAfter(option: string, file: string | undefined): string {
  if (file === undefined || file.startsWith("--")) throw new Unusable(`${option} wants the name of a file after it. Use: ${usage}`);
  return file;
}
