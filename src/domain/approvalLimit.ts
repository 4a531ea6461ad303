import type { Book } from "./book";
import { foldKey } from "./key";
import { type Amount, type Decimals, parseAmount } from "./money";
import type { Refusal } from "./refusal";

export const limitedBy = ["person", "customer", "reason"] as const;
export type LimitedBy = (typeof limitedBy)[number];

/** Whom a limit concerns, when it stands under a policy such as "approvalLimit customer C-010". */
export interface LimitNamed {
  readonly by: LimitedBy;
  readonly name: string;
}

const named = /^\s*approval[\s_-]*limit\s*[: ]?\s*(person|customer|reason)\s*[: ]\s*(\S.*?)\s*$/i;

/** The limit that holds: of all that apply the strictest, and whom it is for; null for the one that is for all. */
export interface HeldLimit {
  readonly amount: Amount;
  readonly of: LimitNamed | null;
  /** It is a person's, and holds because nobody says who posts. */
  readonly isNameless: boolean;
}

/** What a policy's name limits; undefined for any other policy, the limit for all included. */
export function limitNamed(policy: string): LimitNamed | undefined {
  const [, by, name] = named.exec(policy) ?? [];
  return by === undefined || name === undefined ? undefined : { by: by.toLowerCase() as LimitedBy, name };
}

export const policyOfLimit = ({ by, name }: LimitNamed): string => `approvalLimit ${by} ${name.trim()}`;

/** What a limit's cell may hold: nothing is no limit. */
export const readLimit = (text: string, decimals: Decimals): Amount | null | undefined => (text.trim() === "" ? null : parseAmount(text, decimals));

/**
 * The limit above which a write-off waits for somebody else: the strictest of those for all, for the person who posts it,
 * for the customer and for the reason code; of all persons, where nobody says who posts it. Null where none says anything. A limit that cannot be read stops the posting,
 * for it may be the one that forbids it.
 */
export function approvalLimitFor(book: Pick<Book, "policies" | "policyTexts">, of: Readonly<Record<LimitedBy, string>>): HeldLimit | null | Refusal {
  const { approvalLimit } = book.policies;
  const limits: HeldLimit[] = approvalLimit === null ? [] : [{ amount: approvalLimit, of: null, isNameless: false }];
  for (const [policy, text] of book.policyTexts ?? []) {
    const limit = limitNamed(policy);
    if (limit === undefined || !concerns(limit, of[limit.by])) continue;
    const read = readLimit(text, book.policies.decimals);
    if (read === undefined) return { code: "UNREADABLE", table: "policies", id: policy };
    if (read !== null) limits.push({ amount: read, of: limit, isNameless: limit.by === "person" && of.person.trim() === "" });
  }
  const least = strictest(limits.map(({ amount }) => amount));
  return limits.find(({ amount }) => amount === least) ?? null;
}

/** Whoever gives no name may be anybody, so that every person's limit holds. */
const concerns = ({ by, name }: LimitNamed, who: string): boolean => (by === "person" && who.trim() === "") || foldName(who) === foldName(name);

/** The smallest of several limits; null where there is none. */
export const strictest = (limits: readonly Amount[]): Amount | null => limits.reduce<Amount | null>((least, limit) => (least === null || limit < least ? limit : least), null);

// People write their names with one blank or two.
const foldName = (name: string) => foldKey(name).replace(/\s+/g, " ");
