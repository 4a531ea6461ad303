/** What the place says in which our formulas are turned into figures. */
export const freezeWords = {
  menu: "Freeze our formulas to values…",
  title: "Freeze our formulas to values",
  intro: "For an archive copy: every formula with a function of WRITEOFF. gives way to what it shows now. From then on its figures no longer follow the tables. Save a copy first (File, Save a Copy), and freeze there.",
  noUndo: "This is not a posting: the Operations log does not tell of it, and Excel's undo may not take it back.",
  looking: "Looking for our formulas…",
  sheet: "Sheet",
  formulas: "Formulas",
  left: "Stay formulas",
  none: "No cell of this workbook holds a function of WRITEOFF.",
  freezing: "Freezing…",
  frozen: "Frozen",
  notFrozen: "Not frozen",
  changed: "The formulas have changed",
  changedAdvice: "Somebody has entered or changed some since. Nothing was written: look at the list again, then freeze.",
} as const;

/** What keeps all of them from being frozen. */
export type FreezeRefusal = { readonly kind: "read-only" } | { readonly kind: "protected"; readonly sheets: readonly string[] };

/** A formula that stays one. */
export interface LeftAlone {
  readonly place: string;
  readonly because: { readonly kind: "error"; readonly shows: string } | { readonly kind: "text" };
}

export function explainFreezeRefusal(refusal: FreezeRefusal): string {
  if (refusal.kind === "read-only") return "This workbook is open for reading only. Save a copy, and freeze there.";
  const { sheets } = refusal;
  const named = sheets.length === 1 ? `Sheet ${sheets[0] ?? ""} is` : `Sheets ${sheets.slice(0, -1).join(", ")} and ${sheets.at(-1) ?? ""} are`;
  return `${named} protected, and nothing was written. Unprotect ${sheets.length === 1 ? "it" : "them"} (Review, Unprotect Sheet), then try again.`;
}

export const explainLeft = ({ place, because }: LeftAlone): string =>
  because.kind === "error" ? `${place} shows ${because.shows}, which is no figure yet.` : `${place} is formatted as text, where a figure would become a text.`;

export const namesLeft = (names: readonly string[]): string =>
  names.length === 1 ? `The name ${names[0] ?? ""} stands for a formula of ours, and stays one.` : `The names ${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""} stand for formulas of ours, and stay so.`;

const formulas = (many: number) => `${many} ${many === 1 ? "formula" : "formulas"}`;

export const freezeLabel = (many: number) => `Freeze ${formulas(many)}`;

export const formulasFound = (many: number) => (many === 0 ? freezeWords.none : `${formulas(many)} can be frozen.`);

export const frozenSentence = (many: number, left: number) =>
  `${formulas(many)} became ${many === 1 ? "a figure" : "figures"}.${left === 0 ? "" : ` ${formulas(left)} ${left === 1 ? "stays" : "stay"}.`}`;
