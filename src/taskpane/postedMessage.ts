import type { Looks } from "../session/looks";
import { amountPosted } from "../session/preview";
import { aboveWords } from "../words/approval";
import { formWords } from "../words/form";
import { outcomes } from "../words/outcomes";
import type { Message } from "../words/pane";
import type { PostingStep } from "./usePosting";

/** What happened, in words; what waits for approval says so. */
export function postedMessage(step: Extract<PostingStep, { readonly kind: "posted" | "already posted" }>, looks: Looks): Message {
  if (step.kind === "already posted") return { title: formWords.posted, sentence: outcomes.alreadyPosted(step.ids) };
  const { plan } = step.preview.proposed;
  const title = plan.kind === "write-off" && (amountPosted(step.preview) ?? 0) < 0 ? formWords.writeUpPosted : formWords.posted;
  const { above = null } = step.preview.proposed;
  if (above !== null) return { title, sentence: outcomes.waiting(plan.kind, step.ids, aboveWords(above, looks)) };
  const [description] = plan.added.map(({ values }) => values["description"]);
  return { title, sentence: [outcomes.posted(plan.kind, step.ids), ...outcomes.released(plan), ...(typeof description === "string" ? [`“${description}”`] : [])].join(" ") };
}
