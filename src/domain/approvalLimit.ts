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
export function approvalLimitFor(book: Pick<Book, "policies" | "policyTexts">, of: Readonly<Record<LimitedBy, string>>): Amount | null | Refusal {
  const limits: Amount[] = book.policies.approvalLimit === null ? [] : [book.policies.approvalLimit];
  for (const [policy, text] of book.policyTexts ?? []) {
    const limit = limitNamed(policy);
    if (limit === undefined || !concerns(limit, of[limit.by])) continue;
    const read = readLimit(text, book.policies.decimals);
    if (read === undefined) return { code: "UNREADABLE", table: "policies", id: policy };
    if (read !== null) limits.push(read);
  }
  return strictest(limits);
}

/** Whoever gives no name may be anybody, so that every person's limit holds. */
const concerns = ({ by, name }: LimitNamed, who: string): boolean => (by === "person" && who.trim() === "") || foldName(who) === foldName(name);

/** The smallest of several limits; null where there is none. */
export const strictest = (limits: readonly Amount[]): Amount | null => limits.reduce<Amount | null>((least, limit) => (least === null || limit < least ? limit : least), null);

// People write their names with one blank or two.
const foldName = (name: string) => foldKey(name).replace(/\s+/g, " ");
