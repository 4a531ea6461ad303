import type { IndexedBook } from "../../src/domain/indexed";
import type { ReversalRequest } from "../../src/domain/judgeReversal";
import type { WriteOffRequest } from "../../src/domain/judgeWriteOff";

/**
 * A write-off as a form would ask for it, from the little that matters: "I1 500", "J1 50%, wait", "I1 500, job J1".
 * The rest is in order: a reason, a day that nothing locks. A field set to "-" is left out.
 */
export function writeOffRequest(text: string): WriteOffRequest {
  const [head = "", ...options] = text.split(",").map((part) => part.trim());
  const [target = "", amount = ""] = head.split(" ");
  const said = new Map(options.map((option): [string, string] => [option.split(" ")[0] ?? "", option.split(" ").slice(1).join(" ")]));
  const field = (name: string, usual: string) => (said.get(name) === "-" ? "" : (said.get(name) ?? usual));
  return {
    operation: "op-1",
    job: target.startsWith("J") || target.startsWith("j") ? target : (said.get("job") ?? null),
    invoice: target.startsWith("I") || target.startsWith("i") ? target : null,
    customer: said.get("of") ?? null,
    amount: amount === "-" ? "" : amount,
    date: field("on", "2026-04-30"),
    reasonCode: " OTHER ",
    reason: said.has("long") ? "x".repeat(256) : field("reason", "agreed with the customer"),
    nextBillingRun: said.has("wait") ? false : said.has("next") ? true : null,
    by: "Ann",
    at: "2026-04-30T10:15:00",
  };
}

/** A reversal from "W1", "W1, on 2026-05-01". */
export function reversalRequest(text: string): ReversalRequest {
  const [writeOff = "", ...options] = text.split(",").map((part) => part.trim());
  const said = new Map(options.map((option): [string, string] => [option.split(" ")[0] ?? "", option.split(" ").slice(1).join(" ")]));
  return { operation: "op-2", writeOff, reason: said.has("long") ? "x".repeat(256) : (said.get("reason") ?? ""), date: said.get("on") ?? "2026-04-30", by: "Ben", at: "2026-05-02T09:00:00" };
}

/** The book with keys that stand twice, and with rows that cannot be read: "jobs J1; twice invoices I1; policies excess". */
export function spoiled(book: IndexedBook, text: string): IndexedBook {
  const { unreadable } = book;
  const sets: Record<string, ReadonlySet<string>> = { jobs: unreadable.jobs, invoices: unreadable.invoices, writeOffs: unreadable.writeOffs, policies: unreadable.policies };
  const duplicates: Record<string, ReadonlySet<string>> = {};
  for (const part of text.split(";").map((each) => each.trim().split(" ")).filter(([first]) => first !== "")) {
    if (part[0] === "twice") duplicates[part[1] ?? ""] = new Set(part.slice(2));
    else sets[part[0] ?? ""] = new Set(part.slice(1));
  }
  return { ...book, unreadable: { ...unreadable, ...sets, duplicates } };
}
