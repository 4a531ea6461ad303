import { useRef, useState } from "react";
import { editText } from "./cellText";
import { beyond } from "./merged";
import { areaOf, at, type Direction } from "./selection";
import type { SheetLayout } from "./sheetLayout";
import type { Workbench } from "./workbench";

/** A cell that is being typed into, in the cell itself or in the formula bar. */
export interface Edit {
  readonly text: string;
  readonly from: string;
  readonly place: "cell" | "bar";
  /** Whether the arrow keys move within the text, as after F2, and do not end the entry. */
  readonly staysOnArrows: boolean;
}

export interface Editing {
  readonly edit: Edit | undefined;
  /** What stands in the formula bar. */
  readonly text: string;
  begin(place: Edit["place"], typed?: string): void;
  change(text: string): void;
  /** Takes the entry over and moves on; a refused entry leaves the cell as it was. */
  commit(direction?: Direction): void;
  cancel(): void;
}

export function useEditing(workbench: Workbench, layout: SheetLayout): Editing {
  const [edit, setEdit] = useState<Edit>();
  // An entry ends once: the key that ends it also takes the focus away, and that would end it again.
  const isOpen = useRef(false);
  const { sheet, workbook, selection } = workbench;
  const { cell } = selection;
  const style = workbook.styles[sheet.style(cell.row, cell.column)];
  const held = editText(sheet.value(cell.row, cell.column), sheet.formula(cell.row, cell.column), style?.numberFormat ?? "General", workbook.date1904);

  const end = () => {
    isOpen.current = false;
    setEdit(undefined);
    workbench.setTyping(false);
  };
  return {
    edit,
    text: edit?.text ?? held,
    begin(place, typed) {
      if (edit) return setEdit({ ...edit, place });
      isOpen.current = true;
      workbench.setTyping(true);
      setEdit({ text: typed ?? held, from: held, place, staysOnArrows: typed === undefined });
    },
    change: (text) => edit && setEdit({ ...edit, text }),
    commit(direction) {
      if (!edit || !isOpen.current) return;
      end();
      if (edit.text !== edit.from) {
        workbench.enter(areaOf({ cell, corner: cell }), [[edit.text]]);
      }
      if (!direction) return;
      const { row, column } = beyond(sheet, cell, direction, layout);
      workbench.select(at(row, column));
    },
    cancel: () => isOpen.current && end(),
  };
}
