import { treatments } from "../domain/reasonCode";
import type { TableSchema } from "./schema";
import { key, oneOf, text } from "./textKinds";

const optional = true;

/** One row a reason code. A word that is no treatment leaves the code as good as it is: the journal tells of it. */
export const reasonCodesTable = {
  name: "ReasonCodes",
  key: "code",
  columns: {
    code: { header: "Code", kind: key },
    meaning: { header: "Meaning", kind: text, optional },
    treatment: { header: "Treatment", kind: oneOf(null, treatments), optional, derived: true },
    account: { header: "Account", kind: text, optional },
  },
} satisfies TableSchema;

/** One row a policy. Its value is read by the policy's own kind. */
export const policiesTable = {
  name: "Policies",
  key: "policy",
  columns: {
    policy: { header: "Policy", kind: key },
    value: { header: "Value", kind: text },
  },
} satisfies TableSchema;
