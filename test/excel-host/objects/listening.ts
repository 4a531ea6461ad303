import type { ExcelHost } from "../host/excelHost";
import type { Arguments } from "./hostClass";

type Method<State> = (state: State, args: Arguments, host: ExcelHost) => null;

/** The pair of calls by which office.js begins and ends to listen for one event of one object. */
export const listening = <State>(
  wireName: string,
  type: number,
  target: (state: State) => string,
): Readonly<Record<string, Method<State>>> => ({
  [`_Register${wireName}`]: (state, _args, host) => {
    host.events.register(type, target(state));
    return null;
  },
  [`_Unregister${wireName}`]: (state, _args, host) => {
    host.events.unregister(type, target(state));
    return null;
  },
});
