import { ArrowRedoRegular, ArrowResetRegular, ArrowUndoRegular, FolderOpenRegular, SaveRegular } from "@fluentui/react-icons";
import { type ChangeEvent, type ReactNode, useRef } from "react";
import { download, openFrom } from "./files";
import { words } from "./notices";
import type { Workbench } from "./workbench";

/** The name of the workbook, and what can be done with it as a whole. */
export function TitleBar({ workbench }: { readonly workbench: Workbench }) {
  const chooser = useRef<HTMLInputElement>(null);
  const { undoList, sample } = workbench;
  const chosen = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    if (file) void openFrom(workbench, file);
    // The same file may be chosen again.
    event.target.value = "";
  };
  return (
    <header className="title" data-region="title">
      <h1 className="file">{workbench.workbook.name}</h1>
      <span className="unsaved">{undoList.isSaved ? "" : words.unsaved}</span>
      <span className="actions">
        <button onClick={() => chooser.current?.click()}>
          <FolderOpenRegular /> Open…
        </button>
        <button onClick={() => download(workbench)}>
          <SaveRegular /> Save as .xlsx
        </button>
        <StepButton name="Undo" keys="Ctrl+Z" what={undoList.last} icon={<ArrowUndoRegular />} onPress={() => workbench.undo()} />
        <StepButton name="Redo" keys="Ctrl+Y" what={undoList.next} icon={<ArrowRedoRegular />} onPress={() => workbench.redo()} />
        <button title="Opens the workbook that the workbench started with, as it was." onClick={() => void workbench.open(sample.bytes, sample.name)}>
          <ArrowResetRegular /> Start afresh
        </button>
      </span>
      <input ref={chooser} type="file" accept=".xlsx" hidden aria-label="Workbook to open" onChange={chosen} />
    </header>
  );
}

interface StepButtonProps {
  readonly name: string;
  readonly keys: string;
  /** What it takes back or does again, if there is anything. */
  readonly what: string | undefined;
  readonly icon: ReactNode;
  readonly onPress: () => void;
}

/** Keeps the focus when there is nothing more for it to do. */
function StepButton({ name, keys, what, icon, onPress }: StepButtonProps) {
  const title = what === undefined ? `Nothing to ${name.toLowerCase()}` : `${name} ${what} (${keys})`;
  return (
    <button aria-label={name} aria-disabled={what === undefined} title={title} onClick={onPress}>
      {icon}
    </button>
  );
}
