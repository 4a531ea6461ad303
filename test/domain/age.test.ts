import { agedParts, ageBuckets, ageOf, bucketOf } from "../../src/domain/age";
import { cents, day, show } from "./notation";

const dated = (text: string) =>
  text.split(",").map((part) => part.trim()).filter((part) => part !== "").map((part) => {
    const [date = "", gross = ""] = part.split(" ");
    return { date: day(`2026-${date}`), gross: cents(gross) };
  });

// Days at 31 March 2026 since the oldest charge that the balance still holds.
test.each`
  because                                    | charges                              | balance     | fifo    | monthly
  ${"G28 the older one is paid"}             | ${"02-01 200, 01-01 100"}            | ${"150"}    | ${58}   | ${58}
  ${"neither is"}                            | ${"02-01 200, 01-01 100"}            | ${"300"}    | ${89}   | ${89}
  ${"exactly the newer one is left"}         | ${"02-01 200, 01-01 100"}            | ${"200"}    | ${58}   | ${58}
  ${"and a cent of the older"}               | ${"02-01 200, 01-01 100"}            | ${"200.01"} | ${89}   | ${89}
  ${"only a little of the newest"}           | ${"03-31 10, 03-01 500"}             | ${"5"}      | ${0}    | ${30}
  ${"the order of the rows does not matter"} | ${"01-15 100, 03-15 10, 02-15 50"}   | ${"60"}     | ${44}   | ${58}
  ${"a balancing entry is no charge"}        | ${"02-10 200, 02-20 -50"}            | ${"150"}    | ${49}   | ${58}
  ${"a month nets its own"}                  | ${"01-10 100, 02-10 200, 02-20 -150"} | ${"150"}   | ${49}   | ${89}
  ${"work of the future is 0 days old"}      | ${"05-01 100"}                       | ${"100"}    | ${0}    | ${0}
  ${"more owed than charged: the oldest"}    | ${"02-01 100"}                       | ${"150"}    | ${58}   | ${58}
  ${"nothing is dated"}                      | ${""}                                | ${"150"}    | ${null} | ${null}
`("$because", ({ charges, balance, fifo, monthly }: { charges: string; balance: string; fifo: number | null; monthly: number | null }) => {
  const today = day("2026-03-31");
  for (const order of [dated(charges), [...dated(charges)].reverse()]) {
    expect(ageOf(order, cents(balance), today, "fifo")).toBe(fifo);
    expect(ageOf(order, cents(balance), today, "monthly")).toBe(monthly);
  }
});

// What a balance is left of, the newest first.
test.each`
  because                                   | charges                          | balance     | parts
  ${"the newest alone"}                     | ${"02-01 200, 01-01 100"}        | ${"150"}    | ${"02-01 150.00"}
  ${"it whole, and nothing of the older"}   | ${"02-01 200, 01-01 100"}        | ${"200"}    | ${"02-01 200.00"}
  ${"a part of the older"}                  | ${"02-01 200, 01-01 100"}        | ${"250"}    | ${"02-01 200.00, 01-01 50.00"}
  ${"more than all is as old as the oldest"} | ${"02-01 200, 01-01 100"}       | ${"310"}    | ${"02-01 200.00, 01-01 110.00"}
  ${"what lowers the debt or is nothing is none"} | ${"02-01 0, 01-15 -9, 01-01 100"} | ${"100"} | ${"01-01 100.00"}
  ${"nothing is dated"}                     | ${""}                            | ${"5"}      | ${"no day 5.00"}
  ${"nothing is owed"}                      | ${"02-01 200"}                   | ${"0"}      | ${""}
  ${"a credit"}                             | ${"02-01 200"}                   | ${"-5"}     | ${""}
`("$because: $balance of $charges", ({ charges, balance, parts }: { charges: string; balance: string; parts: string }) => {
  const found = agedParts(dated(charges), cents(balance), "fifo");
  expect(found.map(({ date, amount }) => `${date?.slice(5) ?? "no day"} ${show(amount)}`).join(", ")).toBe(parts);
});

test.each`
  age    | bucket
  ${0}   | ${"0–30"}
  ${30}  | ${"0–30"}
  ${31}  | ${"31–60"}
  ${60}  | ${"31–60"}
  ${61}  | ${"61–90"}
  ${90}  | ${"61–90"}
  ${91}  | ${"91+"}
  ${999} | ${"91+"}
`("$age days are in $bucket", ({ age, bucket }: { age: number; bucket: string }) => {
  expect(bucketOf(age)).toBe(bucket);
  expect(ageBuckets).toContain(bucket);
});
