import { serialOf } from "../host/serialDates";
import { wholeArgument } from "./arguments";
import { hostClass } from "./hostClass";
import { objectOf } from "./objectTypes";

/** Worksheet functions that a program may call. DATE tells which date system a workbook counts in. */
export const functionsClass = hostClass("Functions", {
  methods: {
    Date: (_none, args, host) => {
      const [year, month, day] = [0, 1, 2].map((place) => wholeArgument(args, place, "Functions.date"));
      const serial = serialOf(year ?? 0, month ?? 1, day ?? 1, host.workbook.date1904);
      return objectOf("FunctionResult", serial === null ? { value: "", error: "#NUM!" } : { value: serial, error: "" });
    },
  },
});

export const functionResultClass = hostClass("FunctionResult", {
  properties: {
    Value: { get: ({ value }) => value },
    Error: { get: ({ error }) => error },
  },
});
