import { arrayFunctions } from "./arrays";
import { conditionalFunctions } from "./conditional";
import { dateFunctions } from "./dates";
import type { FunctionDefinition, Functions } from "./define";
import { informationFunctions } from "./information";
import { logicFunctions } from "./logic";
import { lookupFunctions } from "./lookup";
import { mathFunctions } from "./math";
import { referenceFunctions } from "./references";
import { statisticFunctions } from "./statistics";
import { textFunctions } from "./texts";

const all = new Map(
  [
    mathFunctions, statisticFunctions, logicFunctions, informationFunctions, textFunctions, dateFunctions,
    conditionalFunctions, lookupFunctions, referenceFunctions, arrayFunctions,
  ].flatMap((functions: Functions) => Object.entries(functions)),
);

export const functionNamed = (name: string): FunctionDefinition | undefined => all.get(name);

/** Functions whose answer may change though no cell did. */
export const volatileFunctions: ReadonlySet<string> = new Set(["TODAY", "NOW", "OFFSET", "INDIRECT"]);
