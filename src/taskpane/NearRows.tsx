import type { ReactNode } from "react";
import { useNearView } from "./useNearView";

/** How many rows are drawn together, unless they are high. */
const rowsTogether = 40;

/** A long list in groups that are drawn together, each with how many rows stand before it. */
export const groupsOf = <Row,>(rows: readonly Row[], together = rowsTogether): readonly { readonly rows: readonly Row[]; readonly before: number }[] =>
  Array.from({ length: Math.ceil(rows.length / together) }, (_, at) => ({ rows: rows.slice(at * together, (at + 1) * together), before: at * together }));

export interface NearRowsProps {
  /** The first group is drawn at once. */
  readonly isFirst: boolean;
  /** How high the rows are guessed to be until they were drawn. */
  readonly guessedHeight: number;
  readonly className: string;
  readonly children: () => ReactNode;
}

/** Some rows of a list: drawn while they are near what is seen, else as much room as they take. */
export function NearRows({ isFirst, guessedHeight, className, children }: NearRowsProps) {
  const { part, isNear, height } = useNearView<HTMLTableSectionElement>(isFirst);
  return (
    <tbody ref={part} role="rowgroup" className={className}>
      {isNear ? children() : (
        <tr role="presentation">
          <td role="presentation" style={{ padding: 0, height: height ?? guessedHeight }} />
        </tr>
      )}
    </tbody>
  );
}
