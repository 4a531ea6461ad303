/** One scalar property, as the office.js bundle describes it. */
export interface ApiProperty {
  /** The camelCase name that programs use. */
  readonly name: string;
  readonly writable: boolean;
  /** "ExcelApi 1.7", or "" where the bundle names none beyond the first. */
  readonly apiSet: string;
}

/** A property that leads to another object. */
export interface ApiNavigation {
  readonly name: string;
  readonly type: string;
  readonly apiSet: string;
}

export interface ApiMethod {
  readonly name: string;
  /** The class of the object it gives, or null for a plain value or nothing. */
  readonly returns: string | null;
  readonly apiSet: string;
}

/** One class of the Excel API. Members are keyed by their PascalCase names on the wire. */
export interface ApiClass {
  readonly properties: Readonly<Record<string, ApiProperty>>;
  readonly navigations: Readonly<Record<string, ApiNavigation>>;
  readonly methods: Readonly<Record<string, ApiMethod>>;
  /** The class of its items, for a collection. */
  readonly items: string | null;
}

/** Everything office.js knows about Excel, by class name. */
export type ApiMetadata = Readonly<Record<string, ApiClass>>;
