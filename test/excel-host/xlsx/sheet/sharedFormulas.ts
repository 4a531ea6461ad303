import { formulaMoved, parseFormula } from "../cells/translateFormula";
import type { ParsedFormula } from "../cells/translateFormula";
import type { FormulaGroup } from "./sourceCell";

interface FirstFormula {
  readonly parsed: ParsedFormula;
  readonly row: number;
  readonly column: number;
}

/** The shared formulas of one sheet: the first cell of a group holds the text, the others only its number. */
export class SharedFormulas {
  private readonly firsts = new Map<string, FirstFormula>();

  /** The formula of a cell as if it stood there in full; "" when the group's first cell never came. */
  formulaOf(group: FormulaGroup, text: string, row: number, column: number): string {
    if (group.isFirst) {
      this.firsts.set(group.index, { parsed: parseFormula(text), row, column });
      return text;
    }
    const first = this.firsts.get(group.index);
    return first ? formulaMoved(first.parsed, row - first.row, column - first.column) : "";
  }
}
