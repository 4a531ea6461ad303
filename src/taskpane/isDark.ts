/** Whether a colour written as #rrggbb is a dark one; null for any other notation. */
export function isDark(color: string | undefined): boolean | null {
  const [, red, green, blue] = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color ?? "") ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  // The eye sees green brightest and blue darkest; these are the weights of television.
  return 0.299 * parseInt(red, 16) + 0.587 * parseInt(green, 16) + 0.114 * parseInt(blue, 16) < 128;
}
