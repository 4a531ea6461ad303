import { useCallback, useEffect, useState } from "react";
import { openBook } from "../session/openBook";
import { isOpen, type NoBook, type OpenBook } from "../session/readBook";
import { firstRunWords } from "../words/firstRun";
import { type Message, newerMapping } from "../words/pane";
import { failureOf } from "./failure";
import { listNotice } from "./listNotice";
import type { NoticeProps } from "./Notice";
import type { Upkeep } from "./Upkeep";
import { useWatch } from "./useWatch";

export interface UpkeepOfPane {
  /** For the place that is open. */
  readonly upkeep: Upkeep;
  /** What the list says of its own age, if anything. */
  readonly notice: NoticeProps | null;
}

export interface Kept {
  /** The book of the place that is open, or null at a list. */
  readonly opened: OpenBook | null;
  /** The book of the list. */
  readonly listed: OpenBook | null;
  readonly readQuietly: () => void;
  readonly quietFailure: Message | null;
  readonly replaceBook: (opened: OpenBook) => void;
}

/**
 * Keeps what is shown true. A change has the list read again, quietly; a place beyond it is only told to be old, because
 * nothing that a person looks at before posting may change under their hands.
 */
export function useUpkeep({ opened, listed, readQuietly, quietFailure, replaceBook }: Kept): UpkeepOfPane {
  const isAtList = opened === null;
  const { changes, isDeaf } = useWatch(opened ?? listed, isAtList);
  // How many of the changes what is shown has taken in.
  const [taken, setTaken] = useState(0);
  const [reading, setReading] = useState<{ readonly isReading: boolean; readonly failure: Message | null }>({ isReading: false, failure: null });
  const isOutdated = changes > taken;
  const known = opened ?? listed ?? undefined;

  useEffect(() => {
    if (!isAtList || !isOutdated) return;
    setTaken(changes);
    readQuietly();
  }, [isAtList, isOutdated, changes, readQuietly]);

  const readAgain = useCallback(() => {
    setReading({ isReading: true, failure: null });
    const fail = (failure: Message) => setReading({ isReading: false, failure });
    openBook(known).then(
      (book) => {
        if (!isOpen(book)) return fail(noBook(book));
        setReading({ isReading: false, failure: null });
        setTaken(changes);
        replaceBook(book);
      },
      (error: unknown) => fail(failureOf(error)),
    );
  }, [changes, known, replaceBook]);

  const notice = listNotice(listed, quietFailure, isDeaf);
  return { upkeep: { isOutdated: isOutdated && !isAtList, ...reading, readAgain }, notice };
}

const noBook = (book: NoBook): Message =>
  book.kind === "no-tables" ? { title: firstRunWords.noTables, sentence: firstRunWords.tablesGone } : newerMapping;
