import { amountToBill } from "../../src/domain/amountToBill";
import { customerBalances } from "../../src/domain/customerBalances";
import { sum } from "../../src/domain/money";
import { parts } from "../../src/functions/liveFigures";
import { jobFigures, type JobFigureId } from "../../src/session/explainFigure";
import { customerFigure, jobFigure } from "../../src/session/jobFigure";
import { day } from "../domain/notation";
import { chance, type Chance, seed } from "../domain/random";
import { randomBook } from "../domain/randomBook";

// What stands behind a figure adds up to it, to the cent, whatever the book.

const given = { AMOUNTTOBILL: parts.toBill, TIMESHEETTOBILL: parts.timesheet, MATERIALSTOBILL: parts.materials, UNBILLED: parts.unbilled } as const satisfies Record<JobFigureId, unknown>;

function onBooks(property: (random: Chance) => void) {
  for (let at = 0; at < 200; at += 1) {
    try {
      property(chance(seed + at));
    } catch (failure) {
      throw new Error(`with SEED=${seed + at}: ${failure instanceof Error ? failure.message : String(failure)}`);
    }
  }
}

test.each(jobFigures)(`the entries and write-offs behind %s come to what the function gives (seed ${seed})`, (id) => {
  onBooks((random) => {
    const book = randomBook(random, { excess: random.one(["carry", "block", "credit"]) });
    for (const job of book.jobs) {
      for (const upTo of [null, day("2026-03-31"), day("2026-04-15")]) {
        const figure = jobFigure({ book }, id, job.id, upTo);
        if (!figure) throw new Error(`There is no job ${job.id}.`);
        expect(figure.figure).toBe(given[id](amountToBill(book, job, upTo)));
        expect(sum([...figure.ledgers.map((ledger) => ledger.sum), figure.taken, figure.keptBack])).toBe(figure.figure);
        for (const { ledger, lines, sum: total } of figure.ledgers) if (ledger !== "broughtForward") expect(sum(lines.map(({ amount }) => amount))).toBe(total);
        expect(sum(figure.takes.map(({ amount }) => amount))).toBe(figure.taken);
      }
    }
  });
});

test(`the jobs of a customer, and what is owed without one, come to what the customer owes (seed ${seed})`, () => {
  onBooks((random) => {
    const book = randomBook(random);
    for (const { id } of book.customers) {
      const { jobs, withoutJob, figure } = customerFigure({ book }, id);
      expect(figure).toBe(customerBalances(book).get(id));
      expect(sum([...jobs.map(({ balance }) => balance), withoutJob])).toBe(figure);
    }
  });
});
