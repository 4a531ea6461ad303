/** A cell as the file has it, with the places in the text that hold its pieces. */
export interface SourceCell {
  readonly column: number;
  /** Every attribute of the cell, by name. */
  readonly attributes: Readonly<Record<string, string>>;
  /** What <v> holds, or undefined where there is none. */
  readonly value: string | undefined;
  /** The plain text of an inline string, or undefined where there is none. */
  readonly inlineText: string | undefined;
  /** The formula without "=", "" where there is none; one of a shared group is given in full. */
  readonly formula: string;
  readonly group: FormulaGroup | undefined;
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
  readonly formulaStart: number;
  readonly formulaEnd: number;
}

/** What a formula cell shares with others. */
export interface FormulaGroup {
  readonly kind: "shared" | "array" | "dataTable";
  /** The number that the cells of a shared group have in common. */
  readonly index: string;
  /** The area an array formula fills, and its first cell holds. */
  readonly area: string;
  /** True for the cell that holds the formula's text for the others. */
  readonly isFirst: boolean;
}

/** A row as the file has it. */
export interface SourceRow {
  readonly row: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly cells: readonly SourceCell[];
  /** True when the row and all its cells say where they are. */
  readonly isExplicit: boolean;
  readonly start: number;
  readonly end: number;
}
