import type { CellKind } from "./kind";

/** One column of a table as the source declares it. */
export interface ColumnSchema<Value = unknown> {
  readonly header: string;
  readonly kind: CellKind<Value>;
  /** We write it, and it can be reckoned anew from the rows: a cell that cannot be read there is a notice, not a problem. */
  readonly derived?: true;
  /** The table works without it. */
  readonly optional?: true;
}

/** One table as the source declares it. Rows are found by `key`, columns by header, neither by position. */
export interface TableSchema {
  readonly name: string;
  readonly key: string;
  readonly columns: Readonly<Record<string, ColumnSchema>>;
}

type ValueOf<Column> = Column extends { readonly kind: CellKind<infer Value> } ? Value : never;

/** The row that a schema describes. */
export type RowOf<Schema extends TableSchema> = { -readonly [Field in keyof Schema["columns"]]: ValueOf<Schema["columns"][Field]> };
