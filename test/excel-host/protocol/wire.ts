/** How office.js names an object: a step from another object, numbered within one batch. */
export interface WireObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: WireArguments;
}

export const pathType = {
  global: 1,
  service: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export interface WireArguments {
  readonly Arguments?: readonly unknown[];
  /** Beside each argument: the path of the object it stands for, or 0 for a plain value. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface WireQuery {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface WireAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: WireArguments;
  readonly QueryInfo?: WireQuery;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export const actionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

/** What one context.sync() sends. */
export interface WireBatch {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WireObjectPath>>;
}

export interface WireError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export interface WireResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface WireAnswer {
  readonly Results: readonly WireResult[];
  readonly TraceIds: readonly number[];
  readonly Error?: WireError;
}

/** One event as it goes to office.js. */
export interface WireEvent {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  /** JSON text. */
  readonly message: string;
}
