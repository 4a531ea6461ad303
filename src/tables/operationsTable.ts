import { moment } from "./dayKinds";
import { number } from "./numberKinds";
import type { TableSchema } from "./schema";
import { key, oneOf, text } from "./textKinds";

/** The log of postings: what was begun, what was done, and the whole change of each. Ours, made at the first posting. */
export const operationsTable = {
  name: "Operations",
  key: "operation",
  columns: {
    operation: { header: "Operation", kind: key },
    part: { header: "Part", kind: number },
    kind: { header: "Kind", kind: text },
    at: { header: "At", kind: moment },
    by: { header: "By", kind: text },
    run: { header: "Run", kind: text },
    state: { header: "State", kind: oneOf("Begun", ["Begun", "Done"]) },
    change: { header: "Change", kind: text },
  },
} satisfies TableSchema;
