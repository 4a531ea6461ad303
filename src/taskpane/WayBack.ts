import { createContext } from "react";
import type { Navigation } from "./usePlace";

/** Where the way back of a place leads: every button that goes there says it in the same words. */
export const WayBack = createContext<Navigation["before"]>("debts");
