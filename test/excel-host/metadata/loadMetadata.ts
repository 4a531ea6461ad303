import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { officeFile, officeVersion, projectFolder } from "../officeFiles";
import { extractMetadata } from "./extract";
import type { ApiMetadata } from "./types";

/** Raised when the shape of the metadata changes, so that an older cached file is not read. */
const format = 2;

let loaded: ApiMetadata | undefined;

/** The metadata of the installed office.js. Made once for each version and kept beside the packages, never committed. */
export function loadMetadata(): ApiMetadata {
  loaded ??= readCached() ?? makeAndKeep();
  return loaded;
}

const folder = () => join(projectFolder(), "node_modules", ".cache", "excel-host");
const file = () => join(folder(), `metadata-${officeVersion()}-${format}.json`);

const readCached = (): ApiMetadata | undefined =>
  existsSync(file()) ? JSON.parse(readFileSync(file(), "utf8")) : undefined;

function makeAndKeep(): ApiMetadata {
  const metadata = extractMetadata(readFileSync(officeFile("excel-web-16.00.debug.js"), "utf8"));
  mkdirSync(folder(), { recursive: true });
  // Written aside and renamed: another test process may be reading at this moment.
  const aside = `${file()}.${process.pid}`;
  writeFileSync(aside, JSON.stringify(metadata));
  renameSync(aside, file());
  return metadata;
}
