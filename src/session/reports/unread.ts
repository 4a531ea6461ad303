import type { Report } from "../../tables/report";
import { reportWords } from "../../words/reports";
import type { OpenBook } from "../readBook";

/** Whether rows that could not be read are missing, whosever they are. */
export const hasUnread = ({ problems }: Pick<OpenBook, "problems">): boolean => problems.some(({ severity }) => severity === "problem");

/** What a report says of rows that are missing from it; undefined where none are. */
export const missingIn = ({ lines }: Pick<Report, "lines">): string | undefined => lines.find((line) => line === reportWords.incomplete);
