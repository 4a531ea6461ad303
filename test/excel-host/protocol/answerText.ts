/** A part of an answer that is JSON text already. */
export class JsonText {
  constructor(readonly text: string) {}
}

/** An answer as JSON: as JSON.stringify would give it, with the texts in their places. */
export const answerText = (answer: object): string => textOf(answer) ?? "null";

// Put together by adding: joining would copy the large texts once for every object that they lie in.
function textOf(value: unknown): string | undefined {
  if (value instanceof JsonText) return value.text;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) as string | undefined;
  let text = "";
  if (!Array.isArray(value)) {
    for (const [name, member] of Object.entries(value)) {
      const own = textOf(member);
      if (own !== undefined) text += `${text === "" ? "" : ","}${JSON.stringify(name)}:${own}`;
    }
    return `{${text}}`;
  }
  // A block of cells has no text in it.
  if (Array.isArray(value[0])) return JSON.stringify(value);
  value.forEach((item, at) => (text += `${at === 0 ? "" : ","}${textOf(item) ?? "null"}`));
  return `[${text}]`;
}
