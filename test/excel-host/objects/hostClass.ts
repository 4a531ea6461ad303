import type { ExcelHost } from "../host/excelHost";
import type { ClassName, HostObject, ObjectStates } from "./objectTypes";

/** A scalar property: how it is read and, where Excel allows it, written. */
export interface Property<State> {
  get(state: State, host: ExcelHost): unknown;
  set?(state: State, value: unknown, host: ExcelHost): void;
}

/** What one class of objects can do. Member names are those of the wire, in PascalCase. */
export interface Definition<State> {
  readonly properties?: Readonly<Record<string, Property<State>>>;
  readonly navigations?: Readonly<Record<string, (state: State, host: ExcelHost) => HostObject | null>>;
  /** Gives an object, a plain value, or null. */
  readonly methods?: Readonly<Record<string, (state: State, args: Arguments, host: ExcelHost) => unknown>>;
  /** What getItem finds; it refuses with ItemNotFound where there is nothing. */
  item?(state: State, key: unknown, host: ExcelHost): HostObject;
  items?(state: State, host: ExcelHost): readonly HostObject[];
  /** Properties that a bare load() leaves out because they cost much or need their own question. */
  readonly onlyWhenAsked?: readonly string[];
}

/** The arguments of a call; objects arrive as objects, and what was left out as null. */
export type Arguments = readonly unknown[];

/** A definition whose state has been sealed away: the executor passes it back without knowing it. */
export interface HostClass {
  readonly name: ClassName;
  readonly definition: Definition<unknown>;
}

/** Defines one class. This is the one place where a state is trusted to belong to its class. */
export const hostClass = <Name extends ClassName>(
  name: Name,
  definition: Definition<ObjectStates[Name]>,
): HostClass => ({ name, definition: definition as Definition<unknown> });
