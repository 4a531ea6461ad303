import { today } from "../../src/taskpane/today";

test.each`
  because                          | now                                | day
  ${"an ordinary day"}             | ${new Date(2026, 3, 30, 12, 0)}    | ${"2026-04-30"}
  ${"just after midnight"}         | ${new Date(2026, 0, 1, 0, 0, 1)}   | ${"2026-01-01"}
  ${"just before the next"}        | ${new Date(2026, 11, 31, 23, 59)}  | ${"2026-12-31"}
`("the day on the wall: $because", ({ now, day }: { now: Date; day: string }) => {
  expect(today(now)).toBe(day);
});
