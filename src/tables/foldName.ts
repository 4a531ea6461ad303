import { sameWords } from "../words/synonyms";

/**
 * A name as it is compared with what people call the same: "InvNo", "Inv. no" and "Invoice Number" fold alike. What it
 * leaves out (dots, dashes, #, brackets) tells no two columns apart.
 */
export const foldName = (name: string): string =>
  name
    .normalize("NFKC")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, " ")
    .trim()
    .split(" ")
    .filter((word) => word !== "tbl")
    .map((word) => (Object.hasOwn(sameWords, word) ? (sameWords[word] ?? word) : word))
    .join(" ");
