import type { Message } from "./pane";

/** What is said of balances on the sheets that the rows do not bear out. */
export const recalculateWords = {
  title: "Recalculate balances",
  menu: "Recalculate balances…",
  post: "Recalculate",
  ownFormulas: "Left to your own formulas",
  blank: "blank",
} as const;

const cells = (many: number) => `${many} ${many === 1 ? "cell" : "cells"}`;

export const differSentence = (many: number) =>
  many === 0 ? "Every balance on the sheets is what the rows say. There is nothing to recalculate." : `${cells(many)} on the sheets ${many === 1 ? "differs" : "differ"} from what the rows say.`;

export const ownFormulasSentence = (many: number) =>
  `${cells(many)} that ${many === 1 ? "differs holds a formula" : "differ hold formulas"} of your own. They are not overwritten; look at the formulas.`;

export const recalculated = (many: number) =>
  many === 0 ? "This was posted before. Nothing was written a second time." : `${cells(many)} ${many === 1 ? "was" : "were"} set to what the rows say.`;

/** A quiet word beside the list, which shows what the rows say whatever the cells do. */
export const balancesDiffer = (many: number): Message => ({
  title: `${many} ${many === 1 ? "balance" : "balances"} on the sheets ${many === 1 ? "differs" : "differ"} from the rows`,
  sentence: "The list shows what the rows say.",
});
