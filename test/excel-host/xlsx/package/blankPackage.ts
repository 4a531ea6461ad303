import { OfficePackage } from "./officePackage";
import { transitional } from "./dialect";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const types = "http://schemas.openxmlformats.org/package/2006/content-types";
const pointers = "http://schemas.openxmlformats.org/package/2006/relationships";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const { main, relationships } = transitional;

export const blankWorkbookPart = "xl/workbook.xml";
export const blankStylesPart = "xl/styles.xml";

/** An empty worksheet part, which is filled like one that was opened. */
export const blankSheet = (namespace: string, relationshipNamespace: string): string =>
  `${declaration}<worksheet xmlns="${namespace}" xmlns:r="${relationshipNamespace}"><dimension ref="A1"/>` +
  '<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData/>' +
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>';

export const blankStyleSheet = (namespace: string): string =>
  `${declaration}<styleSheet xmlns="${namespace}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/>' +
  '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>';

const contentTypes =
  `${declaration}<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/${blankWorkbookPart}" ContentType="${spreadsheet}.sheet.main+xml"/>` +
  `<Override PartName="/${blankStylesPart}" ContentType="${spreadsheet}.styles+xml"/>` +
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>' +
  '<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>';

const coreNamespace = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
const appNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
const valueNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";

/** A workbook file without sheets. It says nothing of when it was made, so that the same workbook gives the same bytes. */
export const blankPackage = (): OfficePackage =>
  OfficePackage.fromTexts({
    "[Content_Types].xml": contentTypes,
    "_rels/.rels":
      `${declaration}<Relationships xmlns="${pointers}"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="${blankWorkbookPart}"/>` +
      '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>' +
      `<Relationship Id="rId3" Type="${relationships}/extended-properties" Target="docProps/app.xml"/></Relationships>`,
    "docProps/core.xml": `${declaration}<cp:coreProperties xmlns:cp="${coreNamespace}"/>`,
    "docProps/app.xml":
      `${declaration}<Properties xmlns="${appNamespace}" xmlns:vt="${valueNamespace}"><Application>Microsoft Excel</Application>` +
      '<HeadingPairs><vt:vector size="2" baseType="variant"><vt:variant><vt:lpstr>Worksheets</vt:lpstr></vt:variant>' +
      '<vt:variant><vt:i4>0</vt:i4></vt:variant></vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="0" baseType="lpstr"/></TitlesOfParts></Properties>',
    [blankWorkbookPart]:
      `${declaration}<workbook xmlns="${main}" xmlns:r="${relationships}"><workbookPr defaultThemeVersion="124226"/>` +
      '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews><sheets/><calcPr calcId="191029"/></workbook>',
    "xl/_rels/workbook.xml.rels": `${declaration}<Relationships xmlns="${pointers}"><Relationship Id="rId1" Type="${relationships}/styles" Target="styles.xml"/></Relationships>`,
    [blankStylesPart]: blankStyleSheet(main),
  });
