import { paymentFee } from "../../src/domain/paymentFee";
import { quantity } from "../../src/domain/quantity";
import { cents, show } from "./notation";

test.each`
  because                            | flat      | percent | amount        | fee
  ${"G41 flat and a part"}           | ${"0.30"} | ${1.5}  | ${"100"}      | ${"1.80"}
  ${"flat alone"}                    | ${"0.30"} | ${0}    | ${"100"}      | ${"0.30"}
  ${"a part alone"}                  | ${"0"}    | ${1.5}  | ${"100"}      | ${"1.50"}
  ${"none"}                          | ${"0"}    | ${0}    | ${"100"}      | ${"0.00"}
  ${"rounded once, half up"}         | ${"0.30"} | ${1.5}  | ${"10.33"}    | ${"0.45"}
  ${"a half cent goes up"}           | ${"0"}    | ${1.5}  | ${"33.00"}    | ${"0.50"}
  ${"all of it"}                     | ${"0"}    | ${100}  | ${"0.01"}     | ${"0.01"}
  ${"a refund has none"}             | ${"0.30"} | ${1.5}  | ${"-100"}     | ${"0.00"}
  ${"nor has nothing"}               | ${"0.30"} | ${1.5}  | ${"0"}        | ${"0.00"}
`("$because: $flat + $percent % of $amount", ({ flat, percent, amount, fee }: { flat: string; percent: number; amount: string; fee: string }) => {
  expect(show(paymentFee({ flat: cents(flat), percentage: quantity(percent / 100) }, cents(amount)))).toBe(fee);
});
