import { useState, type KeyboardEvent } from "react";
import { addressOf, parseAddress } from "../../excel-host/host/a1";
import { sameArea } from "../../excel-host/model/area";
import { pressInEntry } from "./CellEditor";
import { mergedAt } from "./merged";
import { words } from "./notices";
import { areaOf, selectionOf } from "./selection";
import type { Editing } from "./useEditing";
import type { Workbench } from "./workbench";

interface FormulaBarProps {
  readonly workbench: Workbench;
  readonly editing: Editing;
}

/** Where the selection is, and what the cell really holds. */
export function FormulaBar({ workbench, editing }: FormulaBarProps) {
  const [typed, setTyped] = useState<string>();
  const { sheet, selection } = workbench;
  const area = areaOf(selection);
  const merged = mergedAt(sheet, selection.cell);
  const address = addressOf(merged && sameArea(merged, area) ? { ...area, rows: 1, columns: 1 } : area);

  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Enter") goTo(workbench, typed ?? address);
    else if (event.key !== "Escape") return;
    setTyped(undefined);
    document.querySelector<HTMLElement>('[role="grid"]')?.focus();
  };
  return (
    <div className="formulas" data-region="formulas">
      <input
        className="name"
        aria-label="Name box"
        spellCheck={false}
        value={typed ?? address}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={press}
        onBlur={() => setTyped(undefined)}
      />
      <span className="fx" aria-hidden>
        fx
      </span>
      <input
        className="formula"
        aria-label="Formula bar"
        spellCheck={false}
        autoComplete="off"
        value={editing.text}
        onFocus={() => editing.begin("bar")}
        onChange={(event) => editing.change(event.target.value)}
        onKeyDown={(event) => pressInEntry(event, editing)}
        onBlur={() => editing.commit()}
      />
    </div>
  );
}

/** Leads to an address or to a table, by its name. */
function goTo(workbench: Workbench, text: string): void {
  const { workbook } = workbench;
  const isNamed = (name: string, wanted: string) => name.toLowerCase() === wanted.trim().toLowerCase();
  const table = workbook.tables.find(({ name }) => isNamed(name, text));
  const parsed = table ? { sheet: table.sheet.name, area: table.area } : parseAddress(text);
  const sheet = parsed?.sheet ? workbook.sheets.find(({ name, visibility }) => visibility === "Visible" && isNamed(name, parsed.sheet)) : workbench.sheet;
  if (!parsed || !sheet) return workbench.tell(words.noPlace(text));
  workbench.activate(sheet);
  workbench.select(selectionOf(parsed.area));
}
