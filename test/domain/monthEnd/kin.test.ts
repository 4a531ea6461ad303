import { kinAmong } from "../../../src/domain/monthEnd/kin";
import { bookOf } from "../notation";

const firm = "job J1; job J2; job J3; invoice I1, job J1; line I1 5, job J1; invoice I2; line I2 5, job J1; line I2 5, job J2; invoice I3; line I3 5, job J2; invoice I4, job J3; line I4 5, job J3; invoice I5";

// Balances that have a job in common, directly or by way of others.
test.each`
  because                               | targets             | groups
  ${"none"}                             | ${""}               | ${""}
  ${"one"}                              | ${"I1"}             | ${"I1"}
  ${"two of one job"}                   | ${"I1 I2"}          | ${"I1 I2"}
  ${"two of two jobs"}                  | ${"I1 I4"}          | ${"I1 | I4"}
  ${"an invoice and its job"}           | ${"J3 I4"}          | ${"J3 I4"}
  ${"a job that no invoice has here"}   | ${"J1 I4"}          | ${"J1 | I4"}
  ${"by way of one with both jobs"}     | ${"I1 I3 I2"}       | ${"I1 I3 I2"}
  ${"without that one"}                 | ${"I1 I3"}          | ${"I1 | I3"}
  ${"by way of it, whatever the order"} | ${"I2 I4 I3 J1 I1"} | ${"I2 I3 J1 I1 | I4"}
  ${"for no job"}                       | ${"I5 I1"}          | ${"I5 | I1"}
  ${"one that is not there any more"}   | ${"I9 I1"}          | ${"I9 | I1"}
`("are kin: $because", ({ targets, groups }: Record<"targets" | "groups", string>) => {
  const named = targets.split(" ").filter((id) => id !== "").map((id) => ({ kind: id.startsWith("J") ? ("job" as const) : ("invoice" as const), id }));
  expect(kinAmong(bookOf(firm), named).map((group) => group.map((at) => named[at]?.id).join(" ")).join(" | ")).toBe(groups);
});
