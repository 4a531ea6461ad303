import type { Quantity } from "../../domain/quantity";
import { quantity } from "../../domain/quantity";

/** "20%", "17.5%". */
export const percentText = (rate: Quantity): string => `${quantity(rate * 100)}%`;
