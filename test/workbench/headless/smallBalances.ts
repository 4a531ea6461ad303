import { changed, small } from "./testRun";

/**
 * The small firm with small balances: INV-0002 owes 5.00, INV-0003 of March owes 4.99, INV-0004 of April 5.01.
 * Of the jobs J-101 and J-103 nothing is small.
 */
export const smallBalances = changed(
  small,
  "Bank transfer | MSD 0420  | 300.00 ⇒ Bank transfer | MSD 0420  | 654.64",
  "C-011    | J-103 | INV-0003 |  25.50 | DISPUTE ⇒ C-011    | J-103 | INV-0003 | 170.51 | DISPUTE",
  "PAY-0002 | 2026-04-20 | C-010    | J-102 | INV-0002 ⇒ PAY-0003 | 2026-04-21 | C-011 | | INV-0004 | Cash | | 135.99 | | | Completed\nPAY-0002 | 2026-04-20 | C-010    | J-102 | INV-0002",
);
