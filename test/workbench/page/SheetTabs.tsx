import { type KeyboardEvent, useEffect, useRef } from "react";
import type { Workbench } from "./workbench";

/** The sheets of the workbook. */
export function SheetTabs({ workbench }: { readonly workbench: Workbench }) {
  const { workbook, sheet } = workbench;
  const list = useRef<HTMLDivElement>(null);
  const seen = workbook.sheets.filter(({ visibility }) => visibility === "Visible");
  useEffect(() => list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ inline: "nearest", block: "nearest" }), [sheet]);

  const press = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = by && seen[seen.indexOf(sheet) + by];
    if (!next) return;
    event.preventDefault();
    workbench.activate(next);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[seen.indexOf(next)]?.focus();
  };
  return (
    <div className="tabs" role="tablist" aria-label="Sheets" ref={list} onKeyDown={press} data-region="tabs">
      {seen.map((one) => (
        <button key={one.id} role="tab" aria-selected={one === sheet} tabIndex={one === sheet ? 0 : -1} onClick={() => workbench.activate(one)}>
          {one.name}
        </button>
      ))}
    </div>
  );
}
