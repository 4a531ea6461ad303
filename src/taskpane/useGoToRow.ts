import { useCallback, useState } from "react";
import type { TableName } from "../domain/book";
import { goToRow } from "../session/goToRow";
import type { OpenBook } from "../session/readBook";
import { formWords } from "../words/form";
import type { Message } from "../words/pane";
import { failureOf } from "./failure";

export interface GoToRow {
  /** Why the last row that was asked for could not be shown. */
  readonly failure: Message | null;
  readonly goTo: (opened: OpenBook, table: TableName, key: string) => void;
}

/** Shows rows in Excel, and tells why one cannot be shown. */
export function useGoToRow(): GoToRow {
  const [failure, setFailure] = useState<Message | null>(null);
  const goTo = useCallback((opened: OpenBook, table: TableName, key: string) => {
    setFailure(null);
    goToRow(opened, table, key).then(
      (found) => setFailure(found ? null : { title: key, sentence: formWords.rowIsGone }),
      (error: unknown) => setFailure(failureOf(error)),
    );
  }, []);
  return { failure, goTo };
}
