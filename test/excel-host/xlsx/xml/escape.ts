// What XML 1.0 cannot hold, and a carriage return, which reading would turn into a line feed.
const illegal = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const looksEscaped = /_(?=x[0-9A-Fa-f]{4}_)/g;
const escaped = /_x([0-9A-Fa-f]{4})_/g;

const hex = (character: string) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

/** Text as a workbook stores it: illegal characters become _xHHHH_, and text that looks like such an escape is escaped itself. */
export const storedText = (text: string): string => text.replace(looksEscaped, "_x005F_").replace(illegal, hex);

/** A formula as a workbook stores it. Escapes mean nothing in formulas, so what looks like one stays. */
export const storedFormula = (formula: string): string => formula.replace(illegal, (sign) => (sign === "\r" ? "" : hex(sign)));

/** The text a workbook means by what it stores. */
export const meantText = (stored: string): string =>
  stored.includes("_x") ? stored.replace(escaped, (_all, code: string) => String.fromCharCode(parseInt(code, 16))) : stored;

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as it stands between tags. */
export const xmlText = (text: string): string =>
  /[&<>]/.test(text) ? text.replace(/[&<>]/g, (character) => entities[character] ?? character) : text;

/** Text as it stands in an attribute; line breaks and tabs would be read as spaces if they were not escaped. */
export const xmlAttribute = (text: string): string =>
  text
    .replace(/[&<>"]/g, (character) => entities[character] ?? character)
    .replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);

/** True when XML readers may drop some of the spaces unless they are told to keep them. */
export const needsSpacePreserved = (text: string): boolean => /^\s|\s$|[\n\t]| {2}/.test(text);
