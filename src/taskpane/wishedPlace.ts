import { explainFigure, type FigureOf } from "../session/explainFigure";
import type { FigureSelected } from "../session/figureSelected";
import { looksOf } from "../session/looks";
import type { OpenBook } from "../session/readBook";
import { startAtSelection, type Start } from "../session/startAtSelection";
import type { Asked, Wish } from "../session/wishes";
import { explainNotExplained, explainWords } from "../words/explain";
import { firstRunWords } from "../words/firstRun";
import { type Message, newerMapping } from "../words/pane";
import { explainNothing, rowOfSheet, selectionWords } from "../words/selection";
import { today } from "./today";
import type { PlaceStep } from "./usePlace";

/** Where a wish leads, on a book that was read anew; or why it leads nowhere. */
export type Wished =
  | { readonly kind: "place"; readonly place: PlaceStep; readonly opened: OpenBook }
  | { readonly kind: "told"; readonly message: Message; readonly opened: OpenBook | null };

/** What was selected when somebody wished for something. */
export async function askedBy(wish: Wish): Promise<Asked> {
  return wish.kind === "write-off" ? { kind: wish.kind, selection: await wish.selection } : { kind: wish.kind, figure: await wish.figure };
}

/** What was selected, as a person finds it. */
export const whereOf = (asked: Asked): string => (asked.kind === "write-off" ? rowOfSheet(asked.selection.sheet, asked.selection.rows[0].row + 1) : asked.figure.place);

/** @param before The book that was read last: what has not changed since is not decoded anew. */
export const wishedPlace = (asked: Asked, before: OpenBook | undefined): Promise<Wished> => (asked.kind === "write-off" ? formFor(asked, before) : figureOf(asked.figure, before));

async function formFor({ selection }: Extract<Asked, { readonly kind: "write-off" }>, before: OpenBook | undefined): Promise<Wished> {
  const start = await startAtSelection(selection, before);
  if (start.kind === "debt") return { kind: "place", place: { kind: "write-off", debtor: start.debtor }, opened: start.opened };
  if (start.kind === "debts") return { kind: "place", place: { kind: "write-off-many", debtors: start.debtors, leftOut: start.leftOut }, opened: start.opened };
  return { kind: "told", message: messageOf(start), opened: "opened" in start ? start.opened : null };
}

/** Why no form opens, in words. */
function messageOf(start: Exclude<Start, { readonly kind: "debt" | "debts" }>): Message {
  switch (start.kind) {
    case "nothing":
      return explainNothing(start.because, start.where, looksOf(start.opened));
    case "no-tables":
      return { title: selectionWords.nothing, sentence: firstRunWords.noTablesAdvice };
    case "newer-mapping":
      return newerMapping;
  }
}

async function figureOf(cell: FigureSelected, before: OpenBook | undefined): Promise<Wished> {
  const explained = await explainFigure(cell, today(new Date()), before);
  switch (explained.kind) {
    case "explained":
      return { kind: "place", place: placeOf(explained.of, cell), opened: explained.opened };
    case "nothing":
      return { kind: "told", message: explainNotExplained(explained.because, cell.place), opened: explained.opened };
    case "no-tables":
      return { kind: "told", message: { title: explainWords.nothing, sentence: firstRunWords.noTablesAdvice }, opened: null };
    case "newer-mapping":
      return { kind: "told", message: newerMapping, opened: null };
  }
}

function placeOf(of: FigureOf, cell: FigureSelected): PlaceStep {
  switch (of.kind) {
    case "job-figure":
    case "customer-debt":
      return { kind: "explain", of, cell };
    case "job-debt":
      return { kind: "history", debtor: { customer: of.customer, job: of.job, invoice: null }, cell };
    case "invoice":
      return { kind: "invoice", invoice: of.invoice, cell };
  }
}
