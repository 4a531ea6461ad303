import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const packagePath = join("node_modules", "@microsoft", "office-js");

/** The folder that holds node_modules with office.js: the working folder or one above it. */
export function projectFolder(): string {
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    if (existsSync(join(folder, packagePath))) return folder;
    if (folder === dirname(folder)) {
      throw new Error("The package @microsoft/office-js is not installed. Run npm ci in the project's folder.");
    }
  }
}

/** Where one file of Microsoft's package lies. It is used from there and never copied. */
export const officeFile = (name: string): string => join(projectFolder(), packagePath, "dist", name);

export function officeVersion(): string {
  const description: { version: string } = JSON.parse(
    readFileSync(join(projectFolder(), packagePath, "package.json"), "utf8"),
  );
  return description.version;
}
