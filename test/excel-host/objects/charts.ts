import { parseAddress } from "../host/a1";
import { refuseIfProtected } from "../host/protection";
import type { ExcelHost } from "../host/excelHost";
import { type Chart, freshChartName } from "../model/charts";
import type { Area, Sheet } from "../model/types";
import { invalidArgument, notImplemented } from "../protocol/errors";
import { found, rangeArgument, textArgument } from "./arguments";
import { hostClass } from "./hostClass";
import { objectOf, objectOrNull } from "./objectTypes";

const chartNamed = (sheet: Sheet, key: unknown): Chart | undefined => sheet.charts.find(({ name }) => name.toLowerCase() === String(key).toLowerCase());

const stateOf = (sheet: Sheet, chart: Chart | undefined) => (chart ? { sheet, chart } : undefined);

/** Where a new chart stands until it is told: about as large as Excel makes it. */
const firstPlace: Area = { row: 4, column: 4, rows: 15, columns: 7 };

function add(sheet: Sheet, [type, source, by]: readonly unknown[], host: ExcelHost) {
  const location = "ChartCollection.add";
  refuseIfProtected(host, sheet, location);
  if (type !== "ColumnClustered") throw notImplemented(`ChartCollection.add("${String(type)}")`);
  if (by !== null && by !== undefined && by !== "Columns") throw notImplemented(`ChartCollection.add (series by ${String(by)})`);
  const range = rangeArgument(source);
  if (!range) throw invalidArgument(location);
  const area = host.areaOf(range);
  if (area.rows < 2 || area.columns < 2) throw invalidArgument(location);
  const chart: Chart = { name: freshChartName(sheet.charts), inFile: undefined, type, title: "", legend: "Bottom", source: { sheet: range.sheet, area }, place: firstPlace };
  sheet.charts.push(chart);
  return objectOf("Chart", { sheet, chart });
}

/** The cells that a chart is to cover, given as a range or an address; the second argument is the corner across from the first. */
function placed(sheet: Sheet, [start, end]: readonly unknown[], host: ExcelHost): Area {
  const areaOf = (given: unknown): Area => {
    const range = rangeArgument(given);
    const area = range ? host.areaOf(range) : parseAddress(textArgument([given], 0, "Chart.setPosition"))?.area;
    if (!area || (range && range.sheet !== sheet)) throw invalidArgument("Chart.setPosition");
    return area;
  };
  const first = areaOf(start);
  const last = end === null || end === undefined ? first : areaOf(end);
  const [row, column] = [Math.min(first.row, last.row), Math.min(first.column, last.column)];
  return { row, column, rows: Math.max(first.row + first.rows, last.row + last.rows) - row, columns: Math.max(first.column + first.columns, last.column + last.columns) - column };
}

export const chartCollectionClass = hostClass("ChartCollection", {
  properties: { Count: { get: ({ charts }) => charts.length } },
  item: (sheet, key) => objectOf("Chart", found(stateOf(sheet, chartNamed(sheet, key)), "ChartCollection.getItem")),
  items: (sheet) => sheet.charts.map((chart) => objectOf("Chart", { sheet, chart })),
  methods: {
    Add: add,
    GetItem: (sheet, [key]) => objectOf("Chart", found(stateOf(sheet, chartNamed(sheet, key)), "ChartCollection.getItem")),
    GetItemOrNullObject: (sheet, [key]) => objectOrNull("Chart", stateOf(sheet, chartNamed(sheet, key))),
  },
});

const legends = ["Bottom", "Top", "Left", "Right"] as const;

export const chartClass = hostClass("Chart", {
  properties: {
    Name: {
      get: ({ chart }) => chart.name,
      set: ({ chart }, value) => {
        chart.name = textArgument([value], 0, "Chart.name");
      },
    },
  },
  navigations: {
    Title: (state) => objectOf("ChartTitle", state),
    Legend: (state) => objectOf("ChartLegend", state),
    Worksheet: ({ sheet }) => objectOf("Worksheet", sheet),
  },
  methods: {
    Delete: ({ sheet, chart }, _args, host) => {
      refuseIfProtected(host, sheet, "Chart.delete");
      const at = sheet.charts.indexOf(chart);
      if (at >= 0) sheet.charts.splice(at, 1);
      return null;
    },
    SetPosition: ({ sheet, chart }, args, host) => {
      chart.place = placed(sheet, args, host);
      return null;
    },
  },
});

export const chartTitleClass = hostClass("ChartTitle", {
  properties: {
    Text: {
      get: ({ chart }) => chart.title,
      set: ({ chart }, value) => {
        chart.title = textArgument([value], 0, "ChartTitle.text");
      },
    },
  },
});

export const chartLegendClass = hostClass("ChartLegend", {
  properties: {
    Position: {
      get: ({ chart }) => chart.legend,
      set: ({ chart }, value) => {
        const position = legends.find((known) => known === value);
        if (!position) throw invalidArgument("ChartLegend.position");
        chart.legend = position;
      },
    },
  },
});
