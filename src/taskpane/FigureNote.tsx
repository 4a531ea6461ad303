import type { Amount } from "../domain/money";
import { noteOf } from "../session/explainFigure";
import type { FigureSelected } from "../session/figureSelected";
import type { Looks } from "../session/looks";
import type { OpenBook } from "../session/readBook";
import { explainNote } from "../words/explain";
import { functionNamed } from "../words/functionList";
import { Notice } from "./Notice";

export interface FigureNoteProps {
  readonly opened: OpenBook;
  readonly cell: FigureSelected;
  /** What the tables come to. */
  readonly figure: Amount;
  readonly looks: Looks;
}

/** Which cell is explained, and whether it shows what stands here. */
export function FigureNote({ opened, cell, figure, looks }: FigureNoteProps) {
  const note = noteOf(opened, cell, figure, looks.amount);
  const title = cell.call ? functionNamed(cell.call.id) : cell.place;
  return <Notice intent={note.kind === "differs" ? "warning" : "info"} title={title} sentence={explainNote(note, looks.amount(figure))} />;
}
