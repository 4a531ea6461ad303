/** When a row of changes is told of, in milliseconds. */
export interface Patience {
  /** How long nothing has to happen. */
  readonly pause: () => number;
  /** When changes never pause they are told after so long all the same. */
  readonly longest: () => number;
}

/** Makes one call of many that come soon after each other. */
export function afterPause(tell: () => void, { pause, longest }: Patience): { readonly heard: () => void; readonly end: () => void } {
  let [settling, waiting]: (ReturnType<typeof setTimeout> | undefined)[] = [];
  const end = () => {
    clearTimeout(settling);
    clearTimeout(waiting);
    settling = waiting = undefined;
  };
  const due = () => {
    end();
    tell();
  };
  const heard = () => {
    clearTimeout(settling);
    settling = setTimeout(due, pause());
    waiting ??= setTimeout(due, longest());
  };
  return { heard, end };
}
