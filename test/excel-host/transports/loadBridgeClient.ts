import { readFileSync } from "node:fs";
import { officeFile } from "../officeFiles";
import type { NativeBridge } from "./bridge";

/** What a page gets from office.js's Excel bundle. */
export interface BridgeClient {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
}

type Bundle = (window: object) => BridgeClient;

let compiled: Bundle | undefined;

/** What the bundle defines for all of its parts to see, and looks up in nearly every call. */
const defined = ["Excel", "Office", "OfficeCore", "OfficeExt", "OfficeExtension", "OSF", "__assign", "__awaiter", "__extends", "__generator"];
/** What every program finds everywhere. */
const builtIn = ["Array", "Boolean", "Date", "Error", "Function", "JSON", "Math", "NaN", "Number", "Object", "Promise", "RegExp", "String", "Symbol", "TypeError", "isNaN", "parseInt"];

/**
 * Microsoft's bundle as a function of the window it runs in. It runs as it is, inside a `with`: names that a
 * page would find on its window are found on the object it is given. That costs a hundredth of a whole DOM, and
 * arrays and errors are those of the test itself. The names that it asks for most are variables around it, which
 * its window shows as well: looked up through the `with` they made up half of what the bundle costs.
 */
function compile(): Bundle {
  const source = readFileSync(officeFile("excel-web-16.00.js"), "utf8");
  const shown = defined.map((name) => `Object.defineProperty(window, "${name}", { get: () => ${name}, set: (value) => { ${name} = value; }, configurable: true, enumerable: true });`);
  const within = `(function (${builtIn.join()}) {${shown.join("")}${source}\n;return { Excel, OfficeExtension, CustomFunctions };})(${builtIn.join()})`;
  compiled ??= new Function("window", `with (window) { return ${within}; }`) as Bundle;
  return compiled;
}

/** Where an add-in says which functions it has. The rest of it is in the bundle; this part is in office.js, which is not loaded here. */
function association(): object {
  const mappings: Record<string, unknown> = {};
  const listeners: (() => void)[] = [];
  return {
    _association: { mappings, onchange: (listener: () => void) => void listeners.push(listener) },
    associate: (id: string, made: unknown) => {
      mappings[id.toUpperCase()] = made;
      for (const listener of listeners) listener();
    },
  };
}

/** Loads a fresh Excel client that speaks through a bridge. Takes some ten milliseconds after the first time. */
export function loadBridgeClient(bridge: NativeBridge): BridgeClient {
  const location = { protocol: "https:", search: "", hash: "", href: "https://localhost/", origin: "https://localhost" };
  const window: Record<string, unknown> = {
    _richApiNativeBridge: bridge,
    Microsoft: {},
    CustomFunctions: association(),
    // The bundle adds helpers to Type; without one of its own it would add them to Function.
    Type: function Type() {},
    setTimeout,
    clearTimeout,
    performance,
    navigator: { userAgent: "Node" },
    location,
    document: { getElementsByTagName: () => [], createElement: () => ({}), addEventListener: () => {} },
    addEventListener: () => {},
  };
  window["window"] = window;
  window["self"] = window;
  return (compiled ?? compile())(window);
}
