import { useMemo } from "react";
import { intersection } from "../../excel-host/model/area";
import { shownText } from "./cellText";
import { words } from "./notices";
import { areaOf } from "./selection";
import type { SheetLayout } from "./sheetLayout";
import { summed } from "./summed";
import type { Workbench } from "./workbench";

interface StatusBarProps {
  readonly workbench: Workbench;
  readonly layout: SheetLayout;
}

/** What the selected cells come to, and which formulas this Excel does not work out. */
export function StatusBar({ workbench, layout }: StatusBarProps) {
  const { sheet, workbook, selection, contents, host } = workbench;
  const figures = useMemo(() => {
    const area = layout.used && intersection(areaOf(selection), layout.used);
    return area && area.rows * area.columns > 1 ? summed(workbook, sheet, area, (row) => layout.rows.size(row) > 0) : undefined;
  }, [workbook, sheet, selection, contents, layout]);
  const missing = useMemo(() => (layout.used !== null && sheet.hasFormulas(layout.used) ? host.calculator.notCalculated(sheet) : []), [host, sheet, contents, layout]);
  const shown = (amount: number) => shownText(amount, figures?.format ?? "General", false);
  return (
    <footer className="status">
      <span>{missing.length > 0 ? words.notCalculated(missing) : ""}</span>
      <span className="figures">
        {figures && figures.numbers > 0 && <span>Average: {shown(figures.sum / figures.numbers)}</span>}
        {figures && figures.filled > 0 && <span>Count: {figures.filled}</span>}
        {figures && figures.numbers > 0 && <span>Sum: {shown(figures.sum)}</span>}
      </span>
    </footer>
  );
}
