import type { OpenBook } from "../session/readBook";
import { deaf, maybeOld, type Message, words } from "../words/pane";
import { calculatedByHand, readOnlyWorkbook } from "../words/workbookState";
import type { NoticeProps } from "./Notice";

/** What the lists say of their own age and of the workbook's state: one thing, the gravest. */
export function listNotice(listed: Pick<OpenBook, "layout"> | null, quietFailure: Message | null, isDeaf: boolean): NoticeProps | null {
  if (quietFailure) return { intent: "warning", title: words.maybeOld, sentence: maybeOld(quietFailure.sentence) };
  if (listed?.layout.readOnly) return { intent: "warning", ...readOnlyWorkbook };
  if (listed?.layout.calculatedByHand) return { intent: "warning", ...calculatedByHand };
  return isDeaf ? { intent: "info", ...deaf } : null;
}
