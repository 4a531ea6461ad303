import { hostClass } from "./hostClass";
import { objectOf } from "./objectTypes";

/** The settings of the system before which this Excel sits. */
export const cultureInfoClass = hostClass("CultureInfo", {
  properties: {
    Name: { get: (_none, { options }) => options.culture.name },
  },
  navigations: {
    NumberFormat: () => objectOf("NumberFormatInfo", null),
    DatetimeFormat: () => objectOf("DatetimeFormatInfo", null),
  },
});

export const numberFormatInfoClass = hostClass("NumberFormatInfo", {
  properties: {
    NumberDecimalSeparator: { get: (_none, { options }) => options.culture.decimal },
    NumberGroupSeparator: { get: (_none, { options }) => options.culture.group },
  },
});

export const datetimeFormatInfoClass = hostClass("DatetimeFormatInfo", {
  properties: {
    DateSeparator: { get: (_none, { options }) => options.culture.dateSeparator },
    ShortDatePattern: { get: (_none, { options }) => options.culture.shortDate },
  },
});
