import type { CellError } from "../model/types";

/** One edge of a reference; with `isFixed` (a dollar sign) it stays where the formula is filled down. */
export interface Edge {
  readonly at: number;
  readonly isFixed: boolean;
}

/** Which rows of a table are meant. */
export type TablePart = "headers" | "data" | "totals" | "all" | "this row";

/** A formula taken apart. */
export type Expression =
  | { readonly kind: "value"; readonly value: number | string | boolean | CellError }
  | { readonly kind: "missing" }
  | { readonly kind: "array"; readonly rows: readonly (readonly Expression[])[] }
  | {
      readonly kind: "area";
      readonly sheet: string | undefined;
      readonly top: Edge;
      readonly left: Edge;
      readonly bottom: Edge;
      readonly right: Edge;
    }
  | { readonly kind: "table"; readonly table: string; readonly parts: readonly TablePart[]; readonly columns: readonly string[] }
  | { readonly kind: "name"; readonly name: string; readonly sheet: string | undefined }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: "let"; readonly steps: readonly { readonly name: string; readonly of: Expression }[]; readonly body: Expression }
  | { readonly kind: "unary"; readonly operator: string; readonly of: Expression }
  | { readonly kind: "binary"; readonly operator: string; readonly left: Expression; readonly right: Expression }
  /** What can be read and not be worked out, such as a reference into another workbook. */
  | { readonly kind: "beyond"; readonly what: string };

/** Every part of an expression, the whole first. */
export function* partsOf(whole: Expression): Generator<Expression> {
  yield whole;
  for (const part of childrenOf(whole)) yield* partsOf(part);
}

function childrenOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "array":
      return expression.rows.flat();
    case "call":
      return expression.args;
    case "let":
      return [...expression.steps.map(({ of }) => of), expression.body];
    case "unary":
      return [expression.of];
    case "binary":
      return [expression.left, expression.right];
    default:
      return [];
  }
}
