/**
 * A piece of a number format. A literal is shown as it is; a code is one character that means something; a language is
 * what stands behind the dash in [$-409].
 */
export interface FormatPart {
  readonly kind: "literal" | "code" | "language";
  readonly text: string;
}

const piece = /"([^"]*)"|\\(.)|_(.)|\*.|\[([^\]]*)\]|(;)|([\s\S])/gu;
const colour = /^(black|blue|cyan|green|magenta|red|white|yellow|color ?\d+)$/i;

/**
 * The sections of a format, between its semicolons. Colours are left out; what fills a cell with a character shows
 * nothing, and what leaves the room of one is a blank.
 *
 * @returns Undefined where a bracket holds a condition, a way of counting hours or anything else that is not of the
 *   looks of amounts and days.
 */
export function sectionsOf(format: string): readonly (readonly FormatPart[])[] | undefined {
  const sections: FormatPart[][] = [[]];
  const put = (kind: FormatPart["kind"], text: string) => void sections[sections.length - 1]?.push({ kind, text });
  for (const [, quoted, escaped, room, bracket, end, code] of format.matchAll(piece)) {
    if (end !== undefined) sections.push([]);
    else if (code !== undefined) put("code", code);
    else if (quoted !== undefined || escaped !== undefined) put("literal", quoted ?? escaped ?? "");
    else if (room !== undefined) put("literal", " ");
    else if (bracket !== undefined && !colour.test(bracket)) {
      const [whole, symbol = "", language] = /^\$([^-]*)(?:-(.*))?$/.exec(bracket) ?? [];
      if (whole === undefined) return undefined;
      put("literal", symbol);
      if (language !== undefined) put("language", language);
    }
  }
  return sections;
}
