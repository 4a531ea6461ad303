import type { Amount } from "../domain/money";
import { amountPosted } from "../session/preview";
import { formWords } from "../words/form";
import { outcomes } from "../words/outcomes";
import type { Message } from "../words/pane";
import type { PostingStep } from "./usePosting";

/** What happened, in words; what waits for approval says so. */
export function postedMessage(step: Extract<PostingStep, { readonly kind: "posted" | "already posted" }>, show: (amount: Amount) => string): Message {
  if (step.kind === "already posted") return { title: formWords.posted, sentence: outcomes.alreadyPosted(step.ids) };
  const { plan } = step.preview.proposed;
  const title = plan.kind === "write-off" && (amountPosted(step.preview) ?? 0) < 0 ? formWords.writeUpPosted : formWords.posted;
  const limit = step.opened.book.policies.approvalLimit;
  const waits = plan.added.some(({ values }) => values["status"] === "Pending");
  if (waits && limit !== null) return { title, sentence: outcomes.waiting(step.ids, show(limit)) };
  const [description] = plan.added.map(({ values }) => values["description"]);
  return { title, sentence: [outcomes.posted(plan.kind, step.ids), ...(typeof description === "string" ? [`“${description}”`] : [])].join(" ") };
}
