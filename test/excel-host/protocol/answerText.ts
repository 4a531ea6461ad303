import { bytesOf } from "../bytesOf";
import { piecesOf } from "../model/jsonText";

/** An answer as JSON, and how many bytes it takes. */
export interface AnswerText {
  readonly body: string;
  readonly size: number;
}

/** An answer as JSON: as JSON.stringify would give it, with the texts in their places. */
export function answerText(answer: object): AnswerText {
  const { pieces, texts } = piecesOf(answer);
  let [body = "", size] = [pieces[0], bytesOf(pieces[0] ?? "")];
  // Put together by adding: joining would copy the large texts. The bytes are counted piece by piece for the same reason.
  texts.forEach(({ text, bytes }, at) => {
    const next = pieces[at + 1] ?? "";
    body = body + text + next;
    size += bytes + bytesOf(next);
  });
  return { body, size };
}
