import { createContext } from "react";

/** How far the form has come that is open: nothing entered, begun, being posted, posted; or there is none. */
export type FormNow = "none" | "fresh" | "begun" | "posting" | "done";

/** Through this a form tells how far it has come, so that nobody is led away from what was entered without being asked. */
export const FormState = createContext<(now: FormNow) => void>(() => undefined);
