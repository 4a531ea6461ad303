/** What `npm start` was asked to do. */
export interface StartOptions {
  /** The workbook to open instead of the sample, or null. */
  readonly book: string | null;
  /** Whether to start a browser. */
  readonly isOpen: boolean;
  /** The port to try first. */
  readonly port: number;
}

const usage = "npm start [-- <book.xlsx>] [--open] [--port 3001]";

export const help = [
  `Use: ${usage}`,
  "",
  "Shows a workbook in a grid with the task pane of the add-in beside it, in any browser. Without a workbook it is the sample.",
  "The file that you name is never changed; Save as downloads a copy.",
  "",
  "  --open          start a browser",
  "  --port <number> the port to try first; the next free one is taken when it is in use",
].join("\n");

/** Something that the person who called must mend first. The message is for them. */
export class Unusable extends Error {}

/** Reads the arguments; "help" when that is asked for. @throws Unusable with the usage when they are off. */
export function readStartOptions(args: readonly string[]): StartOptions | "help" {
  let book: string | null = null;
  let isOpen = false;
  let port = 3001;
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === "--help" || arg === "-h") return "help";
    else if (arg === "--open") isOpen = true;
    else if (arg === "--port") port = portFrom(rest.shift());
    else if (arg.startsWith("-")) throw new Unusable(`There is no option ${arg}. Use: ${usage}`);
    else if (book === null) book = arg;
    else throw new Unusable(`There are two workbooks, ${book} and ${arg}. Give one. Use: ${usage}`);
  }
  return { book, isOpen, port };
}

function portFrom(text: string | undefined): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_000) throw new Unusable(`--port needs a number from 1 to 65000 after it. Use: ${usage}`);
  return port;
}
