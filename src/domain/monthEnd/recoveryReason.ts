import type { WriteOff } from "../book";

const begins = "Recovery of ";

/** What a row says that takes a write-off back because money came after all. */
export const recoveryReason = (writeOff: string, payment: string): string => `${begins}${writeOff}, ${payment}`;

/** Whether money took a write-off back; a reversal or a write up says only that it should not stand. */
export const isRecovery = ({ reverses, reason }: Pick<WriteOff, "reverses" | "reason">): boolean => reverses !== null && reason.startsWith(begins);
