import { eachValue } from "../cells";
import { evaluate, mapped, single } from "../evaluate";
import type { Reckoning } from "../evaluate";
import type { Expression } from "../expression";
import { combined } from "../operators";
import { errors, isError, truthOf } from "../values";
import type { Scalar, Value } from "../values";
import type { CellError } from "../../model/types";
import { isSingle, numberArgument, ofExpressions, ofScalars, ofValues } from "./define";
import type { Functions } from "./define";

const missing: Expression = { kind: "missing" };
const many = 255;

/** The part that is chosen is worked out, and no other, unless the condition is a block. */
function either(args: readonly Expression[], at: Reckoning): Value {
  const [condition = missing, then = missing, otherwise] = args;
  const asked = evaluate(condition, at);
  const part = (isTrue: boolean): Value => (isTrue ? evaluate(then, at) : otherwise ? evaluate(otherwise, at) : false);
  if (!isSingle(asked)) {
    const [yes, no] = [part(true), part(false)];
    return mapped([asked, yes, no], ([one = null, left = null, right = null]) => {
      const truth = truthOf(one);
      return typeof truth === "object" ? truth : truth ? left : right;
    });
  }
  const truth = truthOf(single(asked));
  return typeof truth === "object" ? truth : part(truth);
}

/** IFERROR and IFNA. */
const unless = (isCaught: (value: Scalar) => boolean) =>
  ofExpressions(2, 2, ([of = missing, otherwise = missing], at) => {
    const value = evaluate(of, at);
    if (isSingle(value)) return isCaught(single(value)) ? evaluate(otherwise, at) : value;
    return mapped([value, evaluate(otherwise, at)], ([one = null, other = null]) => (isCaught(one) ? other : one));
  });

function firstTrue(args: readonly Expression[], at: Reckoning): Value {
  for (let place = 0; place + 1 < args.length; place += 2) {
    const truth = truthOf(single(evaluate(args[place] ?? missing, at)));
    if (typeof truth === "object") return truth;
    if (truth) return evaluate(args[place + 1] ?? missing, at);
  }
  return errors.na;
}

function switched([of = missing, ...cases]: readonly Expression[], at: Reckoning): Value {
  const value = single(evaluate(of, at));
  if (isError(value)) return value;
  for (let place = 0; place + 1 < cases.length; place += 2) {
    if (combined("=", value, single(evaluate(cases[place] ?? missing, at))) === true) return evaluate(cases[place + 1] ?? missing, at);
  }
  const last = cases.length % 2 === 1 ? cases.at(-1) : undefined;
  return last ? evaluate(last, at) : errors.na;
}

/** AND, OR and XOR look at truth values and numbers; texts in cells are passed over. */
const overTruths = (reckon: (truths: readonly boolean[]) => boolean) =>
  ofValues(1, many, (args) => {
    const truths: boolean[] = [];
    let failure: CellError | undefined;
    for (const arg of args) {
      const isCell = typeof arg === "object" && arg !== null && !isError(arg);
      eachValue([arg], (value) => {
        if (isCell && (typeof value === "string" || value === null)) return;
        const truth = truthOf(value);
        if (typeof truth === "object") failure ??= truth;
        else truths.push(truth);
      });
    }
    return failure ?? (truths.length === 0 ? errors.value : reckon(truths));
  });

/** Functions of truth. */
export const logicFunctions: Functions = {
  IF: ofExpressions(2, 3, either),
  IFS: ofExpressions(2, many, firstTrue),
  SWITCH: ofExpressions(3, many, switched),
  CHOOSE: ofExpressions(2, many, ([which = missing, ...parts], at) => {
    const place = numberArgument(evaluate(which, at), 0);
    if (typeof place === "object") return place;
    const part = parts[Math.trunc(place) - 1];
    return part ? evaluate(part, at) : errors.value;
  }),
  IFERROR: unless(isError),
  IFNA: unless((value) => isError(value) && value.error === "#N/A"),
  AND: overTruths((truths) => truths.every(Boolean)),
  OR: overTruths((truths) => truths.some(Boolean)),
  XOR: overTruths((truths) => truths.filter(Boolean).length % 2 === 1),
  NOT: ofScalars(1, 1, ([value = null]) => {
    const truth = truthOf(value);
    return typeof truth === "object" ? truth : !truth;
  }),
  TRUE: ofValues(0, 0, () => true),
  FALSE: ofValues(0, 0, () => false),
};

