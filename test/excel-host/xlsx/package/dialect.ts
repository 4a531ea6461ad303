/** The two dialects of the format: what Excel writes unless asked, and "Strict Open XML". */
export interface Dialect {
  readonly main: string;
  readonly relationships: string;
  /** How the pointer to custom properties is called. */
  readonly customProperties: string;
}

export const transitional: Dialect = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  customProperties: "custom-properties",
};

const strict: Dialect = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
  customProperties: "customProperties",
};

/** The dialect of a workbook, told by its root's namespace. New parts are written in it. */
export const dialectOf = (namespace: string | null): Dialect => (namespace === strict.main ? strict : transitional);
