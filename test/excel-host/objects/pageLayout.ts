import { parseAddress } from "../host/a1";
import type { ExcelHost } from "../host/excelHost";
import type { Area, PageLayout, Sheet } from "../model/types";
import { invalidArgument } from "../protocol/errors";
import { rangeArgument, textArgument } from "./arguments";
import { hostClass } from "./hostClass";
import { objectOf } from "./objectTypes";

const layoutOf = (sheet: Sheet): PageLayout => (sheet.pageLayout ??= {});

/** The cells an argument means, given as a range or as an address. */
function areaGiven(host: ExcelHost, given: unknown, location: string): Area {
  const range = rangeArgument(given);
  if (range) return host.areaOf(range);
  const parsed = parseAddress(textArgument([given], 0, location));
  if (!parsed) throw invalidArgument(location);
  return parsed.area;
}

function setZoom(sheet: Sheet, value: unknown): void {
  const zoom = (value ?? {}) as Readonly<Record<string, unknown>>;
  const layout = layoutOf(sheet);
  if (typeof zoom["horizontalFitToPages"] === "number") layout.fitToWidth = zoom["horizontalFitToPages"];
  if (typeof zoom["verticalFitToPages"] === "number") layout.fitToHeight = zoom["verticalFitToPages"];
}

export const pageLayoutClass = hostClass("PageLayout", {
  properties: {
    Orientation: {
      get: (sheet) => sheet.pageLayout?.orientation ?? "Portrait",
      set: (sheet, value) => {
        if (value !== "Portrait" && value !== "Landscape") throw invalidArgument("PageLayout.orientation");
        layoutOf(sheet).orientation = value;
      },
    },
    Zoom: {
      get: ({ pageLayout }) => ({
        horizontalFitToPages: pageLayout?.fitToWidth ?? null,
        verticalFitToPages: pageLayout?.fitToHeight ?? null,
        scale: null,
      }),
      set: setZoom,
    },
  },
  navigations: { HeadersFooters: (sheet) => objectOf("HeaderFooterGroup", sheet) },
  methods: {
    SetPrintArea: (sheet, args, host) => {
      layoutOf(sheet).printArea = areaGiven(host, args[0], "PageLayout.setPrintArea");
    },
    SetPrintTitleRows: (sheet, args, host) => {
      const { row, rows } = areaGiven(host, args[0], "PageLayout.setPrintTitleRows");
      layoutOf(sheet).titleRows = { first: row, last: row + rows - 1 };
    },
  },
});

export const headerFooterGroupClass = hostClass("HeaderFooterGroup", {
  navigations: { DefaultForAllPages: (sheet) => objectOf("HeaderFooter", sheet) },
});

type Part = "leftHeader" | "centerHeader" | "rightHeader" | "leftFooter" | "centerFooter" | "rightFooter";

const part = (name: Part) => ({
  get: (sheet: Sheet) => sheet.pageLayout?.[name] ?? "",
  set: (sheet: Sheet, value: unknown) => {
    layoutOf(sheet)[name] = textArgument([value], 0, `HeaderFooter.${name}`);
  },
});

export const headerFooterClass = hostClass("HeaderFooter", {
  properties: {
    LeftHeader: part("leftHeader"),
    CenterHeader: part("centerHeader"),
    RightHeader: part("rightHeader"),
    LeftFooter: part("leftFooter"),
    CenterFooter: part("centerFooter"),
    RightFooter: part("rightFooter"),
  },
});
