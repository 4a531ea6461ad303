import type { Looks } from "../session/looks";
import type { OpenBook } from "../session/readBook";
import { firstRunWords } from "../words/firstRun";
import { debtsRead, words } from "../words/pane";
import type { Step } from "./useDebts";

/** What a screen reader is told of a step. Failures are silent here: their message announces itself. */
export function announcementOf(step: Step, looksOf: (opened: OpenBook) => Looks): string {
  switch (step.kind) {
    case "reading":
      return words.reading;
    case "failed":
      return "";
    case "shown": {
      const { read } = step;
      if (read.kind === "no-tables") return `${firstRunWords.noTables}. ${firstRunWords.noTablesAdvice}`;
      if (read.kind === "newer-mapping") return `${words.newerMapping}. ${words.newerMappingAdvice}`;
      return debtsRead(read.debts.length, looksOf(read.opened).amount(read.total), read.incomplete);
    }
  }
}
