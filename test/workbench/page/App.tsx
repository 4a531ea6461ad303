import { type KeyboardEvent, useEffect, useMemo, useRef } from "react";
import { CellMenu, useCellMenu } from "./CellMenu";
import type { AddinCommands, Command } from "./commands";
import { holdUnsaved } from "./files";
import { FormulaBar } from "./FormulaBar";
import { Grid } from "./Grid";
import { NoticeBar } from "./NoticeBar";
import { PaneSide } from "./PaneSide";
import { listenToPane } from "./paneKeys";
import { nextRegion } from "./regions";
import { QuestionBox } from "./QuestionBox";
import { Ribbon } from "./Ribbon";
import { arePressed, type Press } from "./shortcuts";
import { layoutOf } from "./sheetLayout";
import { SheetTabs } from "./SheetTabs";
import { StatusBar } from "./StatusBar";
import { TitleBar } from "./TitleBar";
import { stepKey } from "./stepKey";
import { useEditing } from "./useEditing";
import { useWorkbench } from "./useWorkbench";
import type { Workbench } from "./workbench";

interface AppProps {
  readonly workbench: Workbench;
  readonly commands: AddinCommands;
}

/** How far the sheet is laid out grows in steps, so that not every move lays it out anew. */
const upTo = (index: number) => Math.ceil((index + 1) / 100) * 100;

/** A spreadsheet with the add-in in it. */
export function App({ workbench, commands }: AppProps) {
  useWorkbench(workbench);
  const { workbook, sheet, contents, selection, pane } = workbench;
  const scroller = useRef<HTMLDivElement>(null);
  const [row, column] = [upTo(selection.cell.row), upTo(selection.cell.column)];
  const layout = useMemo(() => layoutOf(workbook, sheet, { row, column }), [workbook, sheet, contents, row, column]);
  const editing = useEditing(workbench, layout);
  const menu = useCellMenu(commands.cellMenu);

  // As in Excel, one can type at once.
  useEffect(() => scroller.current?.focus(), []);

  const run = ({ action }: Command) => {
    if (action.kind === "run") return pane.run(action.id);
    pane.show(true);
    pane.focus();
  };
  /** Runs the command that these keys start, if there is one. */
  const runByKeys = (event: Pick<globalThis.KeyboardEvent, keyof Press | "preventDefault">): boolean => {
    const shortcut = commands.shortcuts.find(({ keys }) => arePressed(keys, event));
    if (shortcut) {
      event.preventDefault();
      pane.run(shortcut.id);
    }
    return shortcut !== undefined;
  };
  useEffect(() => {
    pane.onKey = runByKeys;
  });
  useEffect(() => holdUnsaved(workbench), [workbench]);
  useEffect(() => listenToPane((isBack) => nextRegion("pane", isBack, workbench)), [workbench]);

  const press = (event: KeyboardEvent) => {
    const isInEntry = event.target instanceof HTMLInputElement;
    const isOnGrid = event.target instanceof Element && event.target.getAttribute("role") === "grid";
    const step = isInEntry ? undefined : stepKey(event);
    // While a cell is typed into, Excel starts no command.
    if (!isInEntry && runByKeys(event)) return;
    if (event.key === "F6") nextRegion(undefined, event.shiftKey, workbench);
    else if (step) workbench[step]();
    else if (isOnGrid && (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey))) menu.openAtCell();
    else return;
    event.preventDefault();
  };

  return (
    <div className="app" onKeyDown={press}>
      <TitleBar workbench={workbench} />
      <Ribbon commands={commands} onRun={run} />
      <NoticeBar notice={workbench.notice} onClose={() => workbench.tell(undefined)} />
      <div className="middle">
        <main className="book" onContextMenu={menu.open}>
          <FormulaBar workbench={workbench} editing={editing} />
          <Grid {...{ workbench, layout, editing, scroller }} />
          <SheetTabs workbench={workbench} />
        </main>
        <PaneSide name={commands.name} pane={pane} />
      </div>
      <StatusBar workbench={workbench} layout={layout} />
      <QuestionBox workbench={workbench} />
      <CellMenu menu={menu} onRun={run} />
    </div>
  );
}
