import { useMemo } from "react";
import { intersection } from "../../excel-host/model/area";
import { shownText } from "./cellText";
import { areaOf } from "./selection";
import type { SheetLayout } from "./sheetLayout";
import { summed } from "./summed";
import type { Workbench } from "./workbench";

interface StatusBarProps {
  readonly workbench: Workbench;
  readonly layout: SheetLayout;
}

/** What the selected cells come to, and what this Excel does not do. */
export function StatusBar({ workbench, layout }: StatusBarProps) {
  const { sheet, workbook, selection, contents } = workbench;
  const figures = useMemo(() => {
    const area = layout.used && intersection(areaOf(selection), layout.used);
    return area && area.rows * area.columns > 1 ? summed(workbook, sheet, area, (row) => layout.rows.size(row) > 0) : undefined;
  }, [workbook, sheet, selection, contents, layout]);
  const hasFormulas = useMemo(() => layout.used !== null && sheet.hasFormulas(layout.used), [sheet, contents, layout]);
  const shown = (amount: number) => shownText(amount, figures?.format ?? "General", false);
  return (
    <footer className="status">
      <span>{hasFormulas ? "Formulas on this sheet show their last stored results: nothing is recalculated here." : ""}</span>
      <span className="figures">
        {figures && figures.numbers > 0 && <span>Average: {shown(figures.sum / figures.numbers)}</span>}
        {figures && figures.filled > 0 && <span>Count: {figures.filled}</span>}
        {figures && figures.numbers > 0 && <span>Sum: {shown(figures.sum)}</span>}
      </span>
    </footer>
  );
}
