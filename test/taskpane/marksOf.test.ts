import { plainLooks } from "../../src/session/looks";
import { registerOf } from "../../src/session/registerView";
import { marksOf } from "../../src/taskpane/marksOf";
import { bookOf } from "../domain/notation";

// What the register says of a write-off that was taken back, wholly or in part.

test.each`
  because                              | book                                                                                | marks
  ${"a pair points at each other"}     | ${"invoice I1 50, is Sent; off I1 30, is Reversed; off I1 -30, reverses W1"}        | ${{ W1: ["Reversed by W2"], W2: ["Reverses W1"] }}
  ${"money that came for a part of it"} | ${"invoice I1 50, is Sent; off I1 30; off I1 -20, reverses W1"}                    | ${{ W1: ["Taken back in part by W2"], W2: ["Reverses W1"] }}
`("$because", ({ book, marks }: { readonly book: string; readonly marks: Readonly<Record<string, readonly string[]>> }) => {
  const { amount } = plainLooks(2);
  expect(Object.fromEntries(registerOf(bookOf(book)).rows.map((row) => [row.writeOff.id, marksOf(row, amount)]))).toEqual(marks);
});
