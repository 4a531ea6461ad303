import { createContext } from "react";
import type { Message } from "../words/pane";

/** Whether what a place was reckoned on is still what the workbook says. */
export interface Upkeep {
  readonly isOutdated: boolean;
  readonly isReading: boolean;
  /** Why the last reading again failed. */
  readonly failure: Message | null;
  /** Reads the workbook again and gives the place the newer book. */
  readonly readAgain: () => void;
}

export const upToDate: Upkeep = { isOutdated: false, isReading: false, failure: null, readAgain: () => {} };

/** For every place beyond the lists: each says in the same words that the workbook has changed since. */
export const UpkeepContext = createContext<Upkeep>(upToDate);
