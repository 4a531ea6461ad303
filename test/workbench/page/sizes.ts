/** Of the row numbers and the column letters, in pixels. The style sheet says the same. */
export const headingWidth = 48;
export const headingHeight = 24;
