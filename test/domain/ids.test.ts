import { findByKey, foldKey, hasKey } from "../../src/domain/key";
import { firstIds, nextId, nextIds } from "../../src/domain/nextId";
import { byAge, order } from "../../src/domain/order";
import { day } from "./notation";
import { chance, seed, tries } from "./random";

const list = (text: string) => text.split(",").map((key) => key.trim()).filter((key) => key !== "");

test.each`
  because                                      | keys                                     | first           | next
  ${"an empty table starts its series"}        | ${""}                                    | ${"WO-0001"}    | ${"WO-0001, WO-0002"}
  ${"after the last comes the next"}           | ${"INV-0040, INV-0041"}                  | ${"INV-0001"}   | ${"INV-0042, INV-0043"}
  ${"the highest counts wherever it stands"}   | ${"INV-0041, INV-0007, INV-0012"}        | ${"INV-0001"}   | ${"INV-0042, INV-0043"}
  ${"gaps are not filled"}                     | ${"WO-0001, WO-0009"}                    | ${"WO-0001"}    | ${"WO-0010, WO-0011"}
  ${"the width is kept"}                       | ${"WO-001"}                              | ${"WO-0001"}    | ${"WO-002, WO-003"}
  ${"and grows when it must"}                  | ${"WO-9998"}                             | ${"WO-0001"}    | ${"WO-9999, WO-10000"}
  ${"the width of the highest key"}            | ${"WO-1, WO-0007"}                       | ${"WO-0001"}    | ${"WO-0008, WO-0009"}
  ${"own prefixes are followed"}               | ${"2026/117, 2026/118"}                  | ${"INV-0001"}   | ${"2026/119, 2026/120"}
  ${"plain numbers too"}                       | ${"1001, 1002"}                          | ${"INV-0001"}   | ${"1003, 1004"}
  ${"the prefix that most keys bear"}          | ${"A-7, B-1, B-2"}                       | ${"INV-0001"}   | ${"B-3, B-4"}
  ${"at a tie the one that is ours"}           | ${"A-7, WO-3"}                           | ${"WO-0001"}    | ${"WO-4, WO-5"}
  ${"else the first in order"}                 | ${"B-1, A-7"}                            | ${"WO-0001"}    | ${"A-8, A-9"}
  ${"keys without a number have no series"}    | ${"first, second"}                       | ${"WO-0001"}    | ${"WO-0001, WO-0002"}
  ${"blanks around do not matter"}             | ${"WO-0005 "}                            | ${"WO-0001"}    | ${"WO-0006, WO-0007"}
  ${"case does not make another series"}       | ${"WO-0001, WO-0002, wo-0003"}           | ${"WO-0001"}    | ${"wo-0004, wo-0005"}
  ${"wide letters are the same series"}           | ${"ＷＯ-００１２"}                           | ${"WO-0001"}    | ${"WO-0013, WO-0014"}
  ${"a very long number is cut, not rounded"}  | ${"12345678901234567"}                   | ${"WO-0001"}    | ${"12345678901234568, 12345678901234569"}
`("$because: after $keys", ({ keys, first, next }: { keys: string; first: string; next: string }) => {
  expect(nextIds(list(keys), first, 2).join(", ")).toBe(next);
  expect(nextId([...list(keys)].reverse(), first)).toBe(list(next)[0]);
});

test("each table that is empty starts its own series", () => {
  expect(firstIds).toEqual({ writeOffs: "WO-0001", invoices: "INV-0001", payments: "PAY-0001", invoiceLines: "L-00001", timesheet: "T-0001", materials: "M-0001", runs: "RUN-0001" });
});

test(`a new id is like none that is there (seed ${seed})`, () => {
  const { one, whole } = chance();
  for (let at = 0; at < tries(2_000); at += 1) {
    const keys = Array.from({ length: whole(0, 6) }, () => one(["WO-", "wo-", "ＷＯ-", "W", ""]) + String(whole(0, 12)).padStart(whole(1, 4), "0"));
    const taken = new Set(keys.map(foldKey));
    for (const id of nextIds(keys, "WO-0001", 3)) if (taken.has(foldKey(id))) throw new Error(`${id} after ${keys.join(", ")}`);
  }
});

test.each`
  because                           | one          | other         | alike
  ${"to the letter"}                | ${"J-101"}   | ${"J-101"}    | ${true}
  ${"case"}                         | ${"J-101"}   | ${"j-101"}    | ${true}
  ${"a blank at the end"}           | ${"J-101"}   | ${"J-101 "}   | ${true}
  ${"a blank that does not break"}  | ${"J-101"}   | ${"\u00a0J-101"} | ${true}
  ${"wide letters and digits"}      | ${"J-101"}   | ${"Ｊ-１０１"}  | ${true}
  ${"a Turkish reader's i"}         | ${"I-1"}     | ${"i-1"}      | ${true}
  ${"a blank inside"}               | ${"J-101"}   | ${"J -101"}   | ${false}
  ${"a mark that nobody can see"}   | ${"J-101"}   | ${"J-\u200b101\ufeff"} | ${true}
  ${"a letter that is two when it is large"} | ${"Straße"} | ${"Strasse"} | ${false}
  ${"leading zeros"}                | ${"38"}      | ${"00038"}    | ${false}
  ${"another number"}               | ${"J-101"}   | ${"J-102"}    | ${false}
`("$because: $one and $other are alike: $alike", ({ one, other, alike }: { one: string; other: string; alike: boolean }) => {
  expect(foldKey(one) === foldKey(other)).toBe(alike);
  expect(findByKey(new Map([[one, "row"]]), other)).toBe(alike ? "row" : undefined);
  expect(hasKey([one], other)).toBe(alike);
});

test("to the letter goes before alike", () => {
  expect(findByKey(new Map([["j-1", "low"], ["J-1", "high"]]), " J-1 ")).toBe("high");
  expect(findByKey(new Map([["j-1", "low"], ["J-1", "high"]]), "J-１")).toBe("low");
});

test("blanks around a key belong to no series", () => {
  expect(nextId([" WO-0005 ", "WO-0004"], "WO-0001")).toBe("WO-0006");
});

test("keys that every object bears are ordinary keys", () => {
  for (const key of ["__proto__", "constructor", "toString", "hasOwnProperty"]) {
    expect(findByKey(new Map<string, string>(), key)).toBeUndefined();
    expect(findByKey(new Map([[key, "row"]]), key)).toBe("row");
    expect(nextId([key], "WO-0001")).toBe("WO-0001");
  }
  expect(hasKey(undefined, "constructor")).toBe(false);
});

test("text is ordered by code unit, rows by day and then by id", () => {
  expect(["b", "B", "a", "é", "Z"].sort(order)).toEqual(["B", "Z", "a", "b", "é"]);
  const rows = [["2026-04-02", "A"], ["2026-04-01", "W10"], ["2026-04-01", "W09"]].map(([date = "", id = ""]) => ({ date: day(date), id }));
  expect([...rows].sort(byAge).map(({ id }) => id)).toEqual(["W09", "W10", "A"]);
});
