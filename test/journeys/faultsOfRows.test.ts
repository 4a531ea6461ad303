import { everyFault } from "./faultRuns";
import { deletion, edit, payment, sending, setting, writeOff } from "./journey";

const earlier = writeOff({ invoice: "INV-0003", amount: "10" });

everyFault([
  ["a payment", payment({ invoice: "INV-0002", amount: "100" }), null],
  ["an edit", edit({ writeOff: "WO-0003", amount: "20", reason: "=Mended" }), earlier],
  ["the deletion of a write-off", deletion("WO-0003"), earlier],
  ["a sending", sending("INV-0004"), null],
  ["a policy", setting("excess", "credit"), null],
]);
