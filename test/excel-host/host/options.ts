/** How the system writes numbers and days: what Excel takes its separators and its short date from. */
export interface SystemCulture {
  readonly name: string;
  readonly decimal: string;
  readonly group: string;
  readonly dateSeparator: string;
  readonly shortDate: string;
}

export const cultures = {
  "en-US": { name: "en-US", decimal: ".", group: ",", dateSeparator: "/", shortDate: "M/d/yyyy" },
  "en-GB": { name: "en-GB", decimal: ".", group: ",", dateSeparator: "/", shortDate: "dd/MM/yyyy" },
  "de-DE": { name: "de-DE", decimal: ",", group: ".", dateSeparator: ".", shortDate: "dd.MM.yyyy" },
  "de-CH": { name: "de-CH", decimal: ".", group: "’", dateSeparator: ".", shortDate: "dd.MM.yyyy" },
  "fr-FR": { name: "fr-FR", decimal: ",", group: "\u202f", dateSeparator: "/", shortDate: "dd/MM/yyyy" },
} as const satisfies Readonly<Record<string, SystemCulture>>;

/** How this Excel behaves where installations differ. */
export interface HostOptions {
  /** The ExcelApi version that the manifest asks for; members above it are refused. */
  readonly apiSet: string;
  /** Whether tables grow when somebody writes directly below them. */
  readonly autoExpand: boolean;
  /** Whether new rows get a calculated column's formula even where a value was written. */
  readonly calculatedColumnsOverwrite: boolean;
  /** Bytes; Excel on the web takes and gives 5 MB at a time. */
  readonly requestLimit: number;
  readonly responseLimit: number;
  /** How many cells one range may read or write. */
  readonly cellLimit: number;
  /** What comes of reading more than that: a refusal, or null where the cells should be. */
  readonly beyondCellLimit: "refusal" | "null";
  readonly culture: SystemCulture;
  /** What a function of an add-in is given for an empty cell: null on the web, 0 on the desktop. */
  readonly emptyCell: null | 0;
  /** What time it is, for TODAY and NOW. */
  readonly clock: () => Date;
}

export const defaultOptions: HostOptions = {
  apiSet: "1.14",
  autoExpand: true,
  calculatedColumnsOverwrite: false,
  requestLimit: 5 * 1024 * 1024,
  responseLimit: 5 * 1024 * 1024,
  cellLimit: 5_000_000,
  beyondCellLimit: "refusal",
  culture: cultures["en-US"],
  emptyCell: null,
  clock: () => new Date(),
};
