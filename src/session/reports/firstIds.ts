const most = 20;

/** The ids of rows in a sentence: not so many that nobody reads it. */
export const firstIds = (ids: readonly string[]): string => `${ids.slice(0, most).join(", ")}${ids.length > most ? ` and ${ids.length - most} more` : ""}`;
