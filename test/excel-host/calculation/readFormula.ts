import { parse, parseA1Ref, parseStructRef, tokenize } from "@borgar/fx";
import { sheetColumns, sheetRows } from "../model/area";
import type { Expression, TablePart } from "./expression";

/** What the parser of formulas gives, as far as it is used here. */
interface Node {
  readonly type: string;
  readonly value?: unknown;
  readonly raw?: string;
  readonly kind?: string;
  readonly operator?: string;
  readonly callee?: Node;
  readonly name?: string;
  readonly id?: Node;
  readonly init?: Node | null;
  readonly body?: Node | null;
  readonly declarations?: readonly Node[];
  readonly arguments?: readonly (Node | null)[];
  readonly elements?: readonly (readonly Node[])[];
}

/** Takes a formula apart; null when it is none. Marks that only files carry ("_xlfn.") are left away. */
export function readFormula(formula: string): Expression | null {
  try {
    return fromNode(parse(tokenize(formula, { mergeRefs: true })) as Node);
  } catch {
    // The parser refuses in English sentences of its own; to a cell it is one thing: no formula.
    return null;
  }
}

/** A function's name as people write it. */
export const plainName = (name: string): string => name.toUpperCase().replace(/^_XLFN\.(_XLWS\.)?/, "");

const fromNode = (node: Node | null | undefined): Expression => {
  if (!node) return { kind: "missing" };
  const args = (node.arguments ?? []).map(fromNode);
  switch (node.type) {
    case "Literal":
      return { kind: "value", value: node.value as number | string | boolean };
    case "ErrorLiteral":
      return { kind: "value", value: { error: String(node.value).toUpperCase() } };
    case "ArrayExpression":
      return { kind: "array", rows: (node.elements ?? []).map((row) => row.map(fromNode)) };
    case "UnaryExpression":
      return { kind: "unary", operator: node.operator ?? "", of: args[0] ?? { kind: "missing" } };
    case "BinaryExpression":
      return { kind: "binary", operator: node.operator ?? "", left: args[0] ?? { kind: "missing" }, right: args[1] ?? { kind: "missing" } };
    case "CallExpression":
      return node.callee?.type === "Identifier" ? called(plainName(node.callee.name ?? ""), args) : { kind: "beyond", what: "LAMBDA" };
    case "LetExpression":
      return {
        kind: "let",
        steps: (node.declarations ?? []).map(({ id, init }) => ({ name: localName(id?.name), of: fromNode(init) })),
        body: fromNode(node.body),
      };
    case "ReferenceIdentifier":
      return node.kind === "table" ? tableFrom(String(node.value)) : areaFrom(String(node.value));
    default:
      return { kind: "beyond", what: node.type === "LambdaExpression" ? "LAMBDA" : node.type };
  }
};

/** What files write as functions are signs to people: "@" and "#". */
function called(name: string, args: readonly Expression[]): Expression {
  const operator = name === "SINGLE" ? "@" : name === "ANCHORARRAY" ? "#" : "";
  const [of] = args;
  return operator !== "" && of && args.length === 1 ? { kind: "unary", operator, of } : { kind: "call", name, args };
}

const localName = (name: string | undefined) => (name ?? "").toLowerCase().replace(/^_xlpm\./, "");

function areaFrom(text: string): Expression {
  const read = parseA1Ref(text);
  if (!read) return { kind: "value", value: { error: "#REF!" } };
  // Two names before the exclamation mark are a workbook and its sheet, or the two ends of a pile of sheets.
  const [sheet] = read.context ?? [];
  if ((read.context ?? []).length > 1 || sheet?.includes(":") || text.startsWith("[")) return { kind: "beyond", what: "another workbook" };
  if (!("range" in read)) return { kind: "name", name: localName(read.name), sheet };
  const { top, left, bottom, right, $top, $left, $bottom, $right } = read.range;
  return {
    kind: "area",
    sheet,
    top: { at: top ?? 0, isFixed: $top === true || top === null || top === undefined },
    left: { at: left ?? 0, isFixed: $left === true || left === null || left === undefined },
    bottom: { at: bottom ?? sheetRows - 1, isFixed: $bottom === true || bottom === null || bottom === undefined },
    right: { at: right ?? sheetColumns - 1, isFixed: $right === true || right === null || right === undefined },
  };
}

function tableFrom(text: string): Expression {
  const read = parseStructRef(text);
  if (!read || (read.context ?? []).length > 0) return { kind: "beyond", what: "another workbook" };
  return { kind: "table", table: read.table ?? "", parts: (read.sections ?? []) as readonly TablePart[], columns: read.columns ?? [] };
}
