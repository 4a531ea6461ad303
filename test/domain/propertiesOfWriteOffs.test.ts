import type { IndexedBook } from "../../src/domain/indexed";
import { invoiceState } from "../../src/domain/invoiceState";
import { amountText, exact } from "../../src/domain/money";
import { recalculatedBook } from "../../src/domain/recalculate";
import { isEmpty } from "../../src/domain/plan";
import { anyTarget, figuresOf, onSheetBooks } from "./oracleBooks";
import { deleteWriteOff, done, edit, reverse, writeOff } from "./postings";
import { type Chance, seed, tries } from "./random";

const books = tries(120);

/** Something written off or up, somewhere in the book; undefined where that was refused. */
function written(book: IndexedBook, random: Chance) {
  const { decimals } = book.policies;
  const amount = random.one(["all", "50%", "33%", amountText(exact(random.whole(-90_00, 400_00)), decimals)]);
  const result = writeOff(book, [anyTarget(book, random), amount].join(" ") + random.one(["", ", wait", ", next"]));
  return result.kind === "refused" ? undefined : result;
}

const statuses = (book: IndexedBook) => book.invoices.map((invoice) => invoiceState(book, invoice).status);

test(`what a write-off leaves in the cells is what the whole book would be given (seed ${seed})`, () => {
  onSheetBooks(books, (book, random) => {
    const posted = written(book, random);
    if (posted) expect(recalculatedBook(posted.book)).toEqual([]);
  });
});

test(`a reversal gives every figure back (seed ${seed})`, () => {
  let reversals = 0;
  onSheetBooks(books, (book, random) => {
    const posted = written(book, random);
    if (!posted) return;
    const after = done(reverse(posted.book, posted.id)).book;
    reversals += 1;
    expect(figuresOf(after)).toEqual(figuresOf(book));
    expect(recalculatedBook(after)).toEqual([]);
    // An invoice that was closed in between reopens as the Sent column says, or as Sent where there is none.
    const between = statuses(posted.book);
    const expected = book.invoices.map(({ sent }, at) => {
      const before = statuses(book)[at];
      const reopens = (before === "Open" || before === "Sent") && between[at] !== before;
      return reopens ? (sent === null ? "Open" : "Sent") : before;
    });
    expect(statuses(after)).toEqual(expected);
  });
  expect(reversals).toBeGreaterThan(books / 2);
});

test(`a deletion gives every figure back, and leaves no row (seed ${seed})`, () => {
  onSheetBooks(books, (book, random) => {
    const posted = written(book, random);
    if (!posted) return;
    const after = done(deleteWriteOff(posted.book, posted.id)).book;
    expect(after.writeOffs).toEqual(book.writeOffs);
    expect(figuresOf(after)).toEqual(figuresOf(book));
    expect(recalculatedBook(after)).toEqual([]);
  });
});

test(`an edit to the same values changes nothing (seed ${seed})`, () => {
  onSheetBooks(books, (book, random) => {
    const posted = written(book, random);
    const row = posted?.book.writeOffOf.get(posted.id);
    if (!posted || !row) return;
    const typed = { amount: amountText(row.amount, book.policies.decimals), date: row.date, reason: row.reason, reasonCode: row.reasonCode, nextBillingRun: row.nextBillingRun };
    expect(isEmpty(done(edit(posted.book, posted.id, typed)).plan)).toBe(true);
    expect(edit(posted.book, posted.id, {})).toMatchObject({ refusal: { code: "AMOUNT_MISSING" } });
  });
});

test(`an edit to another amount comes to the same as that amount from the start (seed ${seed})`, () => {
  onSheetBooks(books, (book, random) => {
    const target = anyTarget(book, random);
    const [first, second] = [random.whole(1, 60), random.whole(1, 60)].map((amount) => amountText(exact(amount), book.policies.decimals));
    const [once, direct] = [first, second].map((amount) => writeOff(book, `${target} ${amount}`));
    if (once?.kind !== "posted" || direct?.kind !== "posted") return;
    const edited = done(edit(once.book, once.id, { amount: second ?? "" }));
    expect(figuresOf(edited.book)).toEqual(figuresOf(direct.book));
    expect(recalculatedBook(edited.book)).toEqual([]);
  });
});
