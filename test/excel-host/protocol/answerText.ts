import { bytesOf } from "../bytesOf";
import { JsonText } from "../model/jsonText";

/** An answer as JSON, and how many bytes it takes. */
export interface AnswerText {
  readonly body: string;
  readonly size: number;
}

/** An answer as JSON: as JSON.stringify would give it, with the texts in their places. */
export function answerText(answer: object): AnswerText {
  const parts: (string | JsonText)[] = [];
  write(answer, parts);
  // Put together by adding: joining would copy the large texts. The bytes are counted part by part for the same reason.
  let [body, plain, size] = ["", "", 0];
  for (const part of parts) {
    if (typeof part === "string") {
      body += part;
      plain += part;
    } else {
      body += part.text;
      size += part.bytes;
    }
  }
  return { body, size: size + bytesOf(plain) };
}

function write(value: unknown, parts: (string | JsonText)[]): void {
  if (value instanceof JsonText) parts.push(value);
  // A block of cells has no text in it.
  else if (typeof value !== "object" || value === null || (Array.isArray(value) && Array.isArray(value[0]))) parts.push(JSON.stringify(value) ?? "null");
  else if (Array.isArray(value)) writeList(value, parts);
  else writeMembers(Object.entries(value).filter(([, member]) => member !== undefined), parts);
}

function writeList(items: readonly unknown[], parts: (string | JsonText)[]): void {
  parts.push("[");
  items.forEach((item, at) => {
    if (at > 0) parts.push(",");
    write(item, parts);
  });
  parts.push("]");
}

function writeMembers(members: readonly (readonly [string, unknown])[], parts: (string | JsonText)[]): void {
  parts.push("{");
  members.forEach(([name, member], at) => {
    parts.push(`${at > 0 ? "," : ""}${JSON.stringify(name)}:`);
    write(member, parts);
  });
  parts.push("}");
}
