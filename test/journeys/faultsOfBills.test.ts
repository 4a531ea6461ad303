import { everyFault } from "./faultRuns";
import { bill, deletionOfInvoice, writeOff } from "./journey";

everyFault([
  ["a detailed bill that consumes a write-off", bill({ job: "J-101", operation: "op-2" }), writeOff({ job: "J-101", amount: "300", nextBillingRun: true })],
  ["a bill of two jobs, in summary", bill({ job: "J-101, J-103", style: "Summary" }), null],
  ["the deletion of a bill", deletionOfInvoice("INV-0006"), bill({ job: "J-101" })],
]);
