import type { OpenBook } from "../readBook";

/** Whether rows that could not be read are missing, whosever they are. */
export const hasUnread = ({ problems }: Pick<OpenBook, "problems">): boolean => problems.some(({ severity }) => severity === "problem");
