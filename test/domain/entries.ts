/** One entry of the notation: what it is, whose, how much, and the rest by word. */
export interface Entry {
  readonly verb: string;
  readonly target: string;
  readonly figure: string;
  readonly options: ReadonlyMap<string, string>;
}

const words: Readonly<Record<string, string>> = {
  policy: "*",
  job: "of is tax forward last",
  T: "on tax billed free",
  V: "on tax billed free",
  P: "on tax billed free",
  M: "on tax billed free",
  invoice: "is job of on sent paid",
  line: "tax job type entry text",
  paid: "is job on",
  off: "is job of on wait took reverses",
  no: "",
};

/** Reads "off J1 300, wait; T J1 25 @ 60": entries parted by semicolons or line breaks, their options by commas. */
export function entries(text: string): readonly Entry[] {
  const lines = text.split(/[;\n]/).map((line) => line.trim());
  return lines.filter((line) => line !== "").map(entry);
}

function entry(line: string): Entry {
  const [head = "", ...rest] = line.split(",").map((part) => part.trim());
  const [verb = "", target = "", ...figure] = head.split(/\s+/);
  const known = words[verb];
  if (known === undefined) throw new Error(`no such entry: ${line}`);
  const options = new Map(rest.map((option): [string, string] => {
    const [word = "", ...value] = option.split(/\s+/);
    if (known !== "*" && !known.split(" ").includes(word)) throw new Error(`${verb} knows no "${word}": ${line}`);
    return [word, value.join(" ")];
  }));
  return { verb, target, figure: figure.join(" "), options };
}
