import type { Workbook } from "../excel-host/model/types";
import { escapeText } from "./notation/rows";
import { writeCell } from "./notation/writeCell";
import { writeSheet } from "./notation/writeSheet";

/**
 * Writes a workbook in the notation that `workbookFromText` reads. The same workbook always gives the same text,
 * and reading it gives the same workbook again, except for looks that the notation has no words for.
 */
export function textFromWorkbook(workbook: Workbook): string {
  const first = [
    ...(workbook.date1904 ? ["date1904"] : []),
    ...(workbook.readOnly ? ["read only"] : []),
    ...(workbook.structureProtected ? ["structure protected"] : []),
    ...(workbook.calculationMode === "Automatic" ? [] : [`calculation ${workbook.calculationMode}`]),
    ...byKey(workbook.settings).map(([key, json]) => `setting ${key} = ${json}`),
    ...byKey(workbook.customProperties).map(([name, value]) => `property ${escapeText(name)} = ${writeCell(value, "", "General", workbook.date1904)}`),
    ...namesOf(workbook, null),
  ];
  const sheets = workbook.sheets.map((sheet) => {
    const [head = "", ...rest] = writeSheet(workbook, sheet);
    return [head, ...namesOf(workbook, sheet), ...rest].join("\n");
  });
  return [...(first.length > 0 ? [first.join("\n")] : []), ...sheets].join("\n\n") + "\n";
}

const byKey = <Value>(map: ReadonlyMap<string, Value>) => [...map].sort(([one], [other]) => (one < other ? -1 : 1));

const namesOf = (workbook: Workbook, scope: Workbook["sheets"][number] | null): string[] =>
  workbook.names
    .filter((name) => name.scope === scope)
    .map((name) => `${scope ? "local " : ""}${name.visible ? "" : "hidden "}name ${name.name} ${name.formula}`);
