import { useState } from "react";
import { keptName } from "./keptName";
import { today } from "./today";

/** Who posts, when, and under which operation: the desk at which a form is filled. */
export interface Desk {
  readonly operation: string;
  readonly by: string;
  readonly at: string;
}

const digits = (value: number) => String(value).padStart(2, "0");

/** The moment on the wall, as "2026-04-30T10:15:00". */
export const moment = (now: Date) => `${today(now)}T${digits(now.getHours())}:${digits(now.getMinutes())}:${digits(now.getSeconds())}`;

/** A desk for one posting. Office does not say who sits there; who once said so is remembered. */
export const newDesk = (): Desk => ({ operation: crypto.randomUUID(), by: keptName(), at: moment(new Date()) });

/** Made when a form opens and kept for its life: the second posting of one operation is none. */
export function useDesk(): Desk {
  const [desk] = useState(newDesk);
  return desk;
}
