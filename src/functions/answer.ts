import { type Amount, decimal, type Decimals } from "../domain/money";

/** The errors that a function of ours can give. Excel shows a sentence of its own words only for the first two. */
export type ErrorCode = "#VALUE!" | "#N/A" | "#DIV/0!" | "#NUM!" | "#NULL!";

/** An error instead of a figure, and why. */
export interface Failure {
  readonly error: ErrorCode;
  readonly message: string;
}

export type Value = number | string | Failure;

/** What a formula shows: one value, or rows of them that spill. */
export type Answer = Value | readonly (readonly Value[])[];

export const notAvailable = (message: string): Failure => ({ error: "#N/A", message });
export const invalid = (message: string): Failure => ({ error: "#VALUE!", message });

export const isFailure = (value: unknown): value is Failure => typeof value === "object" && value !== null && "error" in value;

/** The number nearest to the amount: the one that Excel keeps for these digits. */
export const numberOf = (amount: Amount, decimals: Decimals): number => decimal(amount, decimals).toNumber();
