import { addressOf, quotedName } from "../host/a1";
import { hostClass } from "./hostClass";
import { objectOf } from "./objectTypes";

export const rangeAreasClass = hostClass("RangeAreas", {
  properties: {
    _ReferenceId: { get: ({ reference }) => reference },
    Address: {
      get: ({ sheet, areas }) => areas.map((area) => `${quotedName(sheet.name)}!${addressOf(area)}`).join(","),
    },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: ({ areas }) => areas.reduce((count, area) => count + area.rows * area.columns, 0) },
  },
  navigations: { Worksheet: ({ sheet }) => objectOf("Worksheet", sheet) },
  methods: {
    _KeepReference: (state, _args, host) => host.references.keepIfTracked(objectOf("RangeAreas", state)),
  },
});
