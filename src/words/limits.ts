/** What is said where a table does not come over from Excel as a whole. What to do then is said with it by the pane. */
export const leftOut = (table: string) => `Excel left out cells of table ${table}, so its figures would be wrong.`;
export const keepsMoving = (table: string) => `Rows of table ${table} kept moving while it was read.`;
export const rowTooLarge = (table: string) => `A row of table ${table} holds more than Excel hands over at once. Shorten its texts.`;
