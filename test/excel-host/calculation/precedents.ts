import { bounding } from "../model/area";
import type { Expression } from "./expression";
import { isTable, meaningOf, placeOfArea, placeOfTable } from "./resolve";
import type { Standing } from "./resolve";
import { Place } from "./values";

/** The cells that a formula looks at, as far as its text tells. What OFFSET and INDIRECT lead to only shows when they are asked. */
export function precedentsOf(expression: Expression, standing: Standing, read: (formula: string) => Expression | null, depth = 0): readonly Place[] {
  const of = (part: Expression) => precedentsOf(part, standing, read, depth);
  switch (expression.kind) {
    case "area":
      return onSheet(placeOfArea(expression, standing));
    case "table":
      return onSheet(placeOfTable(expression, standing));
    case "name": {
      const meaning = meaningOf(expression, standing);
      if (!meaning || depth > 50) return [];
      if (isTable(meaning)) return onSheet(placeOfTable({ kind: "table", table: meaning.name, parts: [], columns: [] }, standing));
      const formula = read(meaning.formula);
      return formula ? precedentsOf(formula, { ...standing, rowsMoved: standing.row, columnsMoved: standing.column }, read, depth + 1) : [];
    }
    case "array":
      return expression.rows.flat().flatMap(of);
    case "call":
      return expression.args.flatMap(of);
    case "let":
      return [...expression.steps.flatMap((step) => of(step.of)), ...of(expression.body)];
    case "unary":
      return of(expression.of);
    case "binary": {
      const places = [...of(expression.left), ...of(expression.right)];
      return expression.operator === ":" ? [...places, ...between(places)] : places;
    }
    default:
      return [];
  }
}

const onSheet = (place: ReturnType<typeof placeOfArea>): readonly Place[] => (place instanceof Place ? [place] : []);

/** What lies between the two ends of a reference that functions make, such as A1:INDEX(B:B,3). */
function between(places: readonly Place[]): readonly Place[] {
  const [first, ...rest] = places;
  if (!first) return [];
  const onSame = rest.filter(({ sheet }) => sheet === first.sheet);
  return [new Place(first.sheet, onSame.reduce((area, place) => bounding(area, place.area), first.area))];
}
