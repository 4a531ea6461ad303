import { foldKey } from "./key";
import { order } from "./order";

/** The first ids of the series that an empty table starts. */
export const firstIds = { writeOffs: "WO-0001", invoices: "INV-0001", payments: "PAY-0001", invoiceLines: "L-00001", timesheet: "T-0001", materials: "M-0001", runs: "RUN-0001" } as const;

const numbered = /^(.*?)(\d{1,15})$/;
// The printable signs of ASCII: nothing to normalise and nothing to trim.
const plain = /^[!-~]*$/;

/**
 * The ids that follow the series which a table uses, keeping prefix and width: after INV-0041 comes INV-0042.
 * The series is the prefix that most keys bear (at a tie, the one that `first` has, else the first in order). Prefixes
 * that fold alike are one series, spelt as its highest key: WO-0003 must not follow where wo-0003 stands.
 *
 * @param keys Every key of the table, in any order.
 * @param first The id that an empty table starts with.
 */
export function nextIds(keys: readonly string[], first: string, count: number): readonly string[] {
  const [, ownPrefix = "", ownDigits = "1"] = numbered.exec(first) ?? [];
  const series = new Map<string, { prefix: string; uses: number; highest: number; width: number }>();
  // Nearly all keys of a table bear one prefix: it is folded once.
  let last = { spelt: "", own: { prefix: "", uses: 0, highest: 0, width: 0 } };
  for (const key of keys) {
    const [, prefix, digits] = numbered.exec(plain.test(key) ? key : key.normalize("NFKC").trim()) ?? [];
    if (prefix === undefined || digits === undefined) continue;
    const number = Number(digits);
    if (prefix !== last.spelt || last.own.uses === 0) {
      const fold = foldKey(prefix);
      const own = series.get(fold) ?? { prefix, uses: 0, highest: 0, width: digits.length };
      series.set(fold, own);
      last = { spelt: prefix, own };
    }
    const { own } = last;
    own.uses += 1;
    if (number >= own.highest) Object.assign(own, { prefix, highest: number, width: digits.length });
  }
  const isOwn = (prefix: string) => Number(foldKey(prefix) === foldKey(ownPrefix));
  const [{ prefix, highest, width } = { prefix: ownPrefix, highest: Number(ownDigits) - 1, width: ownDigits.length }] = [...series.values()].sort(
    (a, b) => b.uses - a.uses || isOwn(b.prefix) - isOwn(a.prefix) || order(a.prefix, b.prefix),
  );
  return Array.from({ length: count }, (_, at) => prefix + String(highest + 1 + at).padStart(width, "0"));
}

export const nextId = (keys: readonly string[], first: string): string => nextIds(keys, first, 1)[0] ?? first;
