import type { Calculator } from "../calculation/calculator";
import type { Answer, Argument, Invocation, OutsideFunctions } from "../calculation/outside";
import type { CellError, CellValue } from "../model/types";
import { addressOf, quotedName } from "./a1";
import type { EventQueue } from "./eventQueue";

/** What the file of an add-in's functions says of one, as Microsoft's generator writes it. */
export interface FunctionFacts {
  readonly id: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly dimensionality?: string;
    readonly optional?: boolean;
    readonly repeating?: boolean;
  }[];
  readonly options?: { readonly stream?: boolean; readonly cancelable?: boolean };
}

export interface FunctionsFile {
  readonly functions: readonly FunctionFacts[];
  /** Whether functions are to be called though an argument is an error. */
  readonly allowErrorForDataTypeAny?: boolean;
}

/** A result as older clients name its parts. */
interface NamedResult {
  readonly id: number;
  readonly failed?: boolean;
  readonly value?: unknown;
  readonly errorCode?: number;
}

const listed = ({ id, failed, value, errorCode }: NamedResult): readonly unknown[] => [id, failed !== true, value, errorCode];

const customFunctions = 1;
const invoked = 1000;
const cancelled = 1001;
const flagOf = { cancelable: 1, streaming: 2, allowErrors: 4 } as const;

/**
 * The functions of an add-in, as Excel runs them: a call goes to office.js as an event, and the answers come back by a
 * service of its own. Until the page that holds them is ready, calls wait.
 */
export class AddinFunctions implements OutsideFunctions {
  private readonly facts = new Map<string, FunctionFacts>();
  private takesErrorsToo = false;
  private isReady = false;
  private waiting: Invocation[] = [];

  constructor(
    private readonly events: EventQueue,
    private readonly calculator: Calculator,
    /** What an empty cell is to a function: null on the web, 0 on the desktop. */
    private readonly emptyCell: null | 0,
    /** Sends the events that have come up, when nobody else is about to. */
    private readonly deliver: () => void,
  ) {}

  /** Takes over what the manifest says: under which name the functions stand in formulas, and what the file of functions says of them. */
  register(namespace: string, file: FunctionsFile): void {
    this.facts.clear();
    for (const facts of file.functions) this.facts.set(`${namespace}.${facts.id}`.toUpperCase(), facts);
    this.takesErrorsToo = file.allowErrorForDataTypeAny === true;
    this.calculator.functionsChanged();
  }

  /** The page with the functions is there and listens. One that was opened anew knows nothing of calls that another had. */
  ready(): void {
    this.isReady = true;
    if (this.waiting.length > 0) this.send(this.waiting.splice(0));
    else this.calculator.functionsChanged();
  }

  /** The page is gone: calls wait for the next one. */
  gone(): void {
    this.isReady = false;
    this.waiting = [];
  }

  nameOf(written: string): string | undefined {
    const name = written.toUpperCase().replace(/^_XLDUDF_/, "");
    if (this.facts.has(name)) return name;
    // In a file the dots are underscores.
    return [...this.facts.keys()].find((known) => known.replaceAll(".", "_") === name);
  }

  takesErrors(): boolean {
    return this.takesErrorsToo;
  }

  invoke(invocations: readonly Invocation[]): void {
    if (this.isReady) this.send(invocations);
    else this.waiting.push(...invocations);
  }

  cancel(ids: readonly number[]): void {
    const dropped = new Set(ids);
    this.waiting = this.waiting.filter(({ id }) => !dropped.has(id));
    if (!this.isReady) return;
    for (const id of ids) this.tell(cancelled, { invocationId: id });
    this.deliver();
  }

  /** What office.js hands back of several calls: id, whether it went well, the value or the words of an error, and its kind. */
  takeResults(results: readonly unknown[]): void {
    this.calculator.answered(results.map((result) => {
      const [id, isGood, value, code] = Array.isArray(result) ? (result as readonly unknown[]) : listed(result as NamedResult);
      return { id: Number(id), answer: isGood === true ? answerFrom(value) : failure(code, value) };
    }));
  }

  private send(invocations: readonly Invocation[]): void {
    const refused: { readonly id: number; readonly answer: CellError }[] = [];
    for (const invocation of invocations) {
      const facts = this.facts.get(invocation.name);
      const args = facts && argumentsFor(facts, invocation.args, this.emptyCell);
      if (!facts || !args) {
        refused.push({ id: invocation.id, answer: { error: "#VALUE!" } });
        continue;
      }
      const { sheet, row, column } = invocation;
      const address = `${quotedName(sheet.name)}!${addressOf({ row, column, rows: 1, columns: 1 })}`;
      const { stream = false, cancelable = false } = facts.options ?? {};
      const flags = (cancelable ? flagOf.cancelable : 0) + (stream ? flagOf.streaming : 0) + (this.takesErrorsToo ? flagOf.allowErrors : 0);
      this.tell(invoked, [invocation.id, facts.id, args, address, flags]);
    }
    this.deliver();
    if (refused.length > 0) this.calculator.answered(refused);
  }

  private tell(messageType: number, message: unknown): void {
    this.events.add({ messageCategory: customFunctions, messageType, targetId: "", message: JSON.stringify(message) });
  }
}

/** The arguments in the form that the function wants, an empty one for each that was left out; undefined where they do not fit. */
function argumentsFor({ parameters }: FunctionFacts, given: readonly Argument[], emptyCell: null | 0): readonly unknown[] | undefined {
  const last = parameters.at(-1);
  const least = parameters.filter(({ optional, repeating }) => optional !== true && repeating !== true).length;
  if (given.length < least || (given.length > parameters.length && last?.repeating !== true)) return undefined;
  const isMatrix = (place: number) => (parameters[place] ?? last)?.dimensionality === "matrix";
  const shaped = given.map((arg, place) => {
    const cells = arg === null || typeof arg !== "object" || "error" in arg ? undefined : arg;
    if (isMatrix(place)) return arg === null && !cells ? null : (cells ?? [[arg]]).map((row) => row.map((cell) => sent(cell as CellValue | null, emptyCell)));
    if (cells && cells.length * (cells[0]?.length ?? 0) !== 1) return undefined;
    return cells ? sent(cells[0]?.[0] ?? null, emptyCell) : sent(arg as CellValue | null, null);
  });
  if (shaped.includes(undefined)) return undefined;
  const fixed = last?.repeating === true ? shaped.slice(0, parameters.length - 1) : shaped;
  while (fixed.length < parameters.length - (last?.repeating === true ? 1 : 0)) fixed.push(null);
  return last?.repeating === true ? [...fixed, shaped.slice(parameters.length - 1)] : fixed;
}

/** A value as office.js takes it. */
function sent(value: CellValue | null, empty: null | 0): unknown {
  if (value === null) return empty;
  return typeof value === "object" ? { type: "CustomFunctionError", code: value.error } : value;
}

/** The kinds of failure that office.js tells apart. */
const failures: Readonly<Record<number, string>> = { 1: "#N/A", 5: "#DIV/0!", 6: "#NUM!", 8: "#NULL!", 9: "#NAME?", 10: "#NAME?" };

/** Words of an add-in's own reach the cell for two kinds of error only. */
function failure(code: unknown, message: unknown): CellError {
  const error = failures[Number(code)] ?? "#VALUE!";
  const isTold = typeof message === "string" && message !== "" && (error === "#VALUE!" || error === "#N/A");
  return isTold ? { error, message } : { error };
}

/** What a function gave, as rows of cells. Nothing at all is shown as 0, as in Excel. */
function answerFrom(value: unknown): Answer | CellError {
  if (!Array.isArray(value)) {
    const single = cellFrom(value);
    return typeof single === "object" ? single : [[single]];
  }
  const rows: readonly unknown[] = value;
  const cells = rows.map((row) => (Array.isArray(row) ? row.map(cellFrom) : [cellFrom(row)]));
  const width = cells[0]?.length ?? 0;
  return width === 0 || cells.some((row) => row.length !== width) ? { error: "#VALUE!" } : cells;
}

function cellFrom(value: unknown): CellValue {
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : { error: "#NUM!" };
  if (value === null || value === undefined) return 0;
  const { code, message } = value as { readonly code?: unknown; readonly message?: unknown };
  if (typeof code !== "string") return { error: "#VALUE!" };
  return typeof message === "string" && message !== "" && (code === "#VALUE!" || code === "#N/A") ? { error: code, message } : { error: code };
}
