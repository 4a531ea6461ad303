import { applicationClass, runtimeClass } from "./application";
import { autoFilterClass, filterClass } from "./autoFilter";
import { chartClass, chartCollectionClass, chartLegendClass, chartTitleClass } from "./charts";
import { cultureInfoClass, datetimeFormatInfoClass, numberFormatInfoClass } from "./cultureInfo";
import { customPropertyClass, customPropertyCollectionClass, documentPropertiesClass } from "./documentProperties";
import { freezePanesClass } from "./freezePanes";
import type { HostClass } from "./hostClass";
import { namedItemClass, namedItemCollectionClass } from "./names";
import type { ClassName } from "./objectTypes";
import { functionResultClass, functionsClass } from "./functions";
import { headerFooterClass, headerFooterGroupClass, pageLayoutClass } from "./pageLayout";
import { rangeClass } from "./range";
import { rangeAreasClass } from "./rangeAreas";
import { formatProtectionClass, rangeFillClass, rangeFontClass, rangeFormatClass } from "./rangeFormat";
import { settingClass, settingCollectionClass } from "./settings";
import { rangeSortClass, tableSortClass } from "./sorting";
import { tableClass } from "./table";
import { tableCollectionClass } from "./tableCollection";
import { tableScopedCollectionClass } from "./tableScopedCollection";
import { tableColumnClass, tableColumnCollectionClass } from "./tableColumns";
import { tableRowClass, tableRowCollectionClass } from "./tableRows";
import { workbookClass } from "./workbook";
import { workbookCreatedClass } from "./workbookCreated";
import { workbookProtectionClass } from "./workbookProtection";
import { worksheetClass } from "./worksheet";
import { worksheetCollectionClass } from "./worksheetCollection";
import { worksheetProtectionClass } from "./worksheetProtection";

/** All classes that this Excel has. */
const classes: readonly HostClass[] = [
  applicationClass,
  autoFilterClass,
  chartClass,
  chartCollectionClass,
  chartLegendClass,
  chartTitleClass,
  cultureInfoClass,
  customPropertyClass,
  customPropertyCollectionClass,
  datetimeFormatInfoClass,
  documentPropertiesClass,
  filterClass,
  formatProtectionClass,
  freezePanesClass,
  functionResultClass,
  functionsClass,
  headerFooterClass,
  headerFooterGroupClass,
  namedItemClass,
  namedItemCollectionClass,
  numberFormatInfoClass,
  pageLayoutClass,
  rangeAreasClass,
  rangeClass,
  rangeFillClass,
  rangeFontClass,
  rangeFormatClass,
  rangeSortClass,
  runtimeClass,
  settingClass,
  settingCollectionClass,
  tableClass,
  tableCollectionClass,
  tableColumnClass,
  tableColumnCollectionClass,
  tableRowClass,
  tableRowCollectionClass,
  tableScopedCollectionClass,
  tableSortClass,
  workbookClass,
  workbookCreatedClass,
  workbookProtectionClass,
  worksheetClass,
  worksheetCollectionClass,
  worksheetProtectionClass,
];

const byName = new Map<string, HostClass>(classes.map((found) => [found.name, found]));

export function classOf(name: ClassName): HostClass {
  const found = byName.get(name);
  if (!found) throw new Error(`The class ${name} is not in the list of classes.`);
  return found;
}
