import { parseStructRef, tokenize } from "@borgar/fx";

/** A piece of a formula as the tokenizer of formulas gives it. */
interface Token {
  readonly type: string;
  readonly value: string;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

// Functions that came after the file format did carry a mark in it.
const later = words(
  "ARRAYTOTEXT BYCOL BYROW CHOOSECOLS CHOOSEROWS CONCAT DAYS DROP EXPAND FORMULATEXT HSTACK IFNA IFS ISFORMULA ISOMITTED LAMBDA LET MAKEARRAY MAP MAXIFS MINIFS " +
    "NUMBERVALUE RANDARRAY REDUCE SCAN SEQUENCE SINGLE SORTBY SWITCH TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNIQUE VALUETOTEXT VSTACK WRAPCOLS " +
    "WRAPROWS XLOOKUP XMATCH XOR",
);
const laterOnSheets = words("FILTER SORT");
/** Names with a dot that are Excel's own; any other is a function of an add-in. */
const ownWithDot = /^(AGGREGATE|BETA|BINOM|CEILING|CHISQ|CONFIDENCE|COVARIANCE|ERF|ERFC|ERROR|EXPON|F|FLOOR|FORECAST|GAMMA|GAMMALN|HYPGEOM|ISO|LOGNORM|MODE|NEGBINOM|NETWORKDAYS|NORM|PERCENTILE|PERCENTRANK|POISSON|QUARTILE|RANK|SKEW|STDEV|T|VAR|WEIBULL|WORKDAY|Z)\./;

/**
 * A formula as files write what people type: functions that the format did not know are marked, those of add-ins too, "A1#" and
 * "@" are functions, and a column of the own row names its table.
 *
 * @param table The table in which the formula stands, or "".
 */
export function fileFormula(formula: string, table: string): string {
  if (!/[@#.]|[A-Z]{3}/i.test(formula)) return formula;
  const tokens: readonly Token[] = tokenize(formula, { mergeRefs: true });
  const steps = new Set(letNames(tokens));
  let written = "";
  for (let at = 0; at < tokens.length; at++) {
    const { type, value } = tokens[at] ?? { type: "", value: "" };
    const next = tokens[at + 1];
    if (type === "func") written += functionName(value);
    else if (type === "structured") written += structured(value, table);
    else if (type === "range" && next?.type === "operator" && next.value === "#") {
      written += `_xlfn.ANCHORARRAY(${value})`;
      at += 1;
    } else if (type === "operator" && value === "@" && next?.type.startsWith("range") === true) {
      written += `_xlfn.SINGLE(${next.value})`;
      at += 1;
    } else if (type === "range_named" && steps.has(value.toLowerCase())) written += `_xlpm.${value}`;
    else written += value;
  }
  return written;
}

function functionName(name: string): string {
  const upper = name.toUpperCase();
  if (later.has(upper)) return `_xlfn.${upper}`;
  if (laterOnSheets.has(upper)) return `_xlfn._xlws.${upper}`;
  if (upper.includes(".") && !upper.startsWith("_XL") && !ownWithDot.test(upper)) return `_xldudf_${upper.replaceAll(".", "_")}`;
  return name;
}

/** "[@Rate]" is "Work[[#This Row],[Rate]]" in a file. */
function structured(reference: string, table: string): string {
  const read = parseStructRef(reference);
  const own = read?.table ?? "";
  if (!read || (own === "" && table === "")) return reference;
  const [first, last] = (read.columns ?? []).map((column) => `[${column.replace(/['#[\]@]/g, "'$&")}]`);
  const isRow = read.sections?.includes("this row") === true && reference.includes("@");
  if (isRow) return `${own || table}[[#This Row]${first === undefined ? "" : `,${first}`}${last === undefined ? "" : `:${last}`}]`;
  return own === "" ? `${table}${reference}` : reference;
}

/** The names that LET gives: each stands before a comma, right after LET's bracket or after a value. */
function letNames(tokens: readonly Token[]): readonly string[] {
  if (!tokens.some(({ type, value }) => type === "func" && value.toUpperCase() === "LET")) return [];
  const solid = tokens.filter(({ type }) => type !== "whitespace" && type !== "newline");
  return solid.flatMap(({ type, value }, at) => {
    const [before, after] = [solid[at - 1]?.value ?? "", solid[at + 1]?.value ?? ""];
    return type === "range_named" && (before === "(" || before === ",") && after === "," ? [value.toLowerCase()] : [];
  });
}

/**
 * A formula of a file as people type it: without the marks of functions that came late, with the dots of add-ins' names.
 * One that could not be written as it was before stays in the file's words.
 */
export function plainFormula(formula: string): string {
  if (!formula.includes("_xl")) return formula;
  const plain = formula
    .replace(/_xlfn\.ANCHORARRAY\(([^()]+)\)/g, "$1#")
    .replace(/_xlfn\.SINGLE\(([^()]+)\)/g, "@$1")
    .replace(/_xlfn\.(?:_xlws\.)?|_xlpm\./g, "")
    .replace(/_xldudf_(\w+)/g, (_, name: string) => name.replaceAll("_", "."));
  return fileFormula(plain, "") === formula ? plain : formula;
}
