/** How Excel writes numbers and days for whoever sits before it. */
export interface Culture {
  /** The language and its country, such as "en-GB". */
  readonly name: string;
  readonly decimal: string;
  /** What stands between thousands. */
  readonly group: string;
  /** What a slash in the format of a day stands for. */
  readonly dateSeparator: string;
  /** The short form of a day as Windows writes such patterns: "dd/MM/yyyy". */
  readonly shortDate: string;
}
