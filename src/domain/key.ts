/** Two keys that fold alike name the same row: case, outer blanks, the width of letters and marks that nobody can see do not tell rows apart. */
export const foldKey = (key: string) => (plain.test(key) ? key : key.normalize("NFKC").replace(invisible, "").trim()).toLowerCase();

// They come with what is copied from web pages and messages, and no person could find them.
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

// The printable signs of ASCII have one width, and there is nothing to trim: so are nearly all keys.
const plain = /^[!-~]*$/;

/** Finds the row that a typed key names: to the letter if it can, else by folding. */
export function findByKey<Row>(rows: ReadonlyMap<string, Row>, typed: string): Row | undefined {
  const row = rows.get(typed.trim());
  if (row !== undefined) return row;
  const folded = foldKey(typed);
  for (const [key, candidate] of rows) if (foldKey(key) === folded) return candidate;
  return undefined;
}

/** Whether a set of keys holds the typed one, by folding. */
export function hasKey(keys: Iterable<string> | undefined, typed: string): boolean {
  const folded = foldKey(typed);
  for (const key of keys ?? []) if (foldKey(key) === folded) return true;
  return false;
}
