import { sortRows } from "../host/sorting";
import { dataArea } from "../host/tableAreas";
import { hostClass } from "./hostClass";

export const tableSortClass = hostClass("TableSort", {
  methods: {
    Apply: (table, args, host) => sortRows(host, table.sheet, dataArea(table), args[0], "TableSort.apply"),
    Clear: () => null,
  },
});

export const rangeSortClass = hostClass("RangeSort", {
  methods: {
    Apply: (range, args, host) => {
      const area = host.areaOf(range);
      const hasHeaders = args[2] === true;
      const rows = hasHeaders ? { ...area, row: area.row + 1, rows: area.rows - 1 } : area;
      sortRows(host, range.sheet, rows, args[0], "RangeSort.apply");
    },
  },
});
