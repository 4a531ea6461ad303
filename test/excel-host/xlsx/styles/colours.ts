import type { Element } from "@xmldom/xmldom";
import { attributeOf, childNamed, elementsOf, numberOf } from "../xml/dom";

/** The colours a file names by number rather than by value. */
export interface Palette {
  /** By the numbers that cells use: light 1, dark 1, light 2, dark 2, six accents, two for links. */
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

const firstIndexed = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF".split(" ");
const laterIndexed = (
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");
const standardIndexed = [...firstIndexed, ...firstIndexed, ...laterIndexed];

/** Reads what a file's colour numbers mean, from its theme and its style sheet; either may be missing. */
export function readPalette(theme: Element | undefined, styleSheet: Element | undefined): Palette {
  const scheme = theme && childNamed(childNamed(theme, "themeElements") ?? theme, "clrScheme");
  const listed = (scheme ? elementsOf(scheme) : []).map((entry) => {
    const colour = elementsOf(entry)[0];
    return (colour && (attributeOf(colour, "lastClr") ?? attributeOf(colour, "val"))) ?? "000000";
  });
  const [dark1 = "000000", light1 = "FFFFFF", dark2 = "44546A", light2 = "E7E6E6", ...others] = listed;
  const colors = styleSheet && childNamed(styleSheet, "colors");
  const own = colors && childNamed(colors, "indexedColors");
  const indexed = own ? elementsOf(own).map((entry) => (attributeOf(entry, "rgb") ?? "").slice(-6)) : standardIndexed;
  return { theme: [light1, dark1, light2, dark2, ...others], indexed };
}

/** "#RRGGBB" of a colour element, or "" for the automatic colour. */
export function colourOf(element: Element | undefined, palette: Palette): string {
  if (!element) return "";
  const rgb = attributeOf(element, "rgb");
  const theme = numberOf(element, "theme", -1);
  const indexed = numberOf(element, "indexed", -1);
  const base = rgb?.slice(-6) ?? palette.theme[theme] ?? palette.indexed[indexed];
  return base === undefined ? "" : `#${tinted(base, numberOf(element, "tint", 0)).toUpperCase()}`;
}

/** Text in the theme's own text colour, untinted, is what Excel calls automatic in all but name. */
export const isPlainTextColour = (element: Element): boolean =>
  numberOf(element, "theme", -1) === 1 && numberOf(element, "tint", 0) === 0;

/** A tint moves the lightness towards white (above zero) or black (below); hue and saturation stay. */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  const channels = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255);
  const lightness = (Math.max(...channels) + Math.min(...channels)) / 2;
  const wanted = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  return channels.map((channel) => hex(withLightness(channel, lightness, wanted))).join("");
}

// Of one hue and saturation, a channel stands as far from grey as lightness has room for.
function withLightness(channel: number, from: number, to: number): number {
  const room = (lightness: number) => 1 - Math.abs(2 * lightness - 1);
  return room(from) === 0 ? to : to + ((channel - from) * room(to)) / room(from);
}

const hex = (channel: number) =>
  Math.round(Math.min(1, Math.max(0, channel)) * 255).toString(16).padStart(2, "0");
