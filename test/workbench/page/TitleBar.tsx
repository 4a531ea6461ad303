import { ArrowResetRegular, ArrowUndoRegular, FolderOpenRegular, SaveRegular } from "@fluentui/react-icons";
import { type ChangeEvent, useRef } from "react";
import { download, openFrom } from "./files";
import type { Workbench } from "./workbench";

/** The name of the workbook, and what can be done with it as a whole. */
export function TitleBar({ workbench }: { readonly workbench: Workbench }) {
  const chooser = useRef<HTMLInputElement>(null);
  const { undoable } = workbench;
  const chosen = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    if (file) void openFrom(workbench, file);
    // The same file may be chosen again.
    event.target.value = "";
  };
  return (
    <header className="title" data-region="title">
      <h1 className="file">{workbench.workbook.name}</h1>
      <span className="actions">
        <button onClick={() => chooser.current?.click()}>
          <FolderOpenRegular /> Open…
        </button>
        <button onClick={() => download(workbench)}>
          <SaveRegular /> Save as .xlsx
        </button>
        <button disabled={undoable === undefined} title={undoable === undefined ? "Nothing to undo" : `Undo ${undoable} (Ctrl+Z)`} onClick={() => workbench.undo()}>
          <ArrowUndoRegular /> Undo
        </button>
        <button title="Opens the workbook that the workbench started with, as it was. What was not saved is lost." onClick={() => workbench.reset()}>
          <ArrowResetRegular /> Start afresh
        </button>
      </span>
      <input ref={chooser} type="file" accept=".xlsx" hidden aria-label="Workbook to open" onChange={chosen} />
    </header>
  );
}
