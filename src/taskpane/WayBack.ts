import { createContext } from "react";
import type { Navigation } from "./usePlace";

/** Where the way back of a place leads: every button that goes there says it in the same words. */
export const WayBack = createContext<Navigation["before"]>("debts");

/** How the place was left, where one has come back to it: null on the first visit. */
export const LeftAt = createContext<Navigation["leftAt"]>(null);
