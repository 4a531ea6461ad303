import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type OpenedFile, readXlsx } from "../../excel-host/xlsx/readXlsx";
import { UnreadableFile } from "../../excel-host/xlsx/unreadableFile";
import { type CommandLine, Unusable } from "./commandLine";
import type { CsvFile } from "./reportStep";

/** Opens the workbook. @throws Unusable with what is wrong with the file. */
export function openFile(path: string): OpenedFile {
  const bytes = tried(() => readFileSync(path), path, "cannot be read", "Name an .xlsx file that is there.");
  try {
    return readXlsx(bytes, basename(path));
  } catch (failure) {
    if (!(failure instanceof UnreadableFile)) throw failure;
    // Where another program can make an .xlsx file of it, the message says so itself.
    const advice = failure.message.includes("Save it") ? "" : " Name a workbook that Excel has saved as .xlsx.";
    throw new Unusable(`${path} cannot be opened. ${failure.message}${advice}`);
  }
}

/** Reads the steps file as text. @throws Unusable */
export const readText = (path: string): string => tried(() => readFileSync(path, "utf8"), path, "cannot be read", "Name a steps file that is there.");

/** Makes sure that saving harms nothing that was given. @throws Unusable */
export function checkSave({ book, steps, save }: CommandLine): void {
  if (save === null) return;
  if (isSameFile(save, book)) throw new Unusable(`--save names the workbook itself. Save to another file, so that ${book} stays as it is.`);
  if (steps !== null && isSameFile(save, steps)) throw new Unusable(`--save names the steps file. Save to another file, so that ${steps} stays as it is.`);
  if (!/\.xls[xm]$/i.test(save)) throw new Unusable(`--save names ${save}, and Excel would not open it under that name. End the name in .xlsx.`);
}

/** Saves the workbook and returns what is to be said about it. @throws Unusable when the file cannot be written. */
export function saveFile(file: OpenedFile, path: string): string {
  const { bytes, notCarried } = file.save();
  tried(() => writeFileSync(path, bytes), path, "cannot be written", "The changes were not saved. Name another file.");
  return notCarried.map((part) => `Not carried over into ${path}: ${part}\n`).join("");
}

/** Writes reports as CSV files into a folder, which is made where it is not there. @throws Unusable */
export function writeCsvFiles(files: readonly CsvFile[], folder: string): void {
  tried(() => mkdirSync(folder, { recursive: true }), folder, "cannot be made", "Nothing was saved. Name another folder.");
  for (const { name, content } of files) {
    const path = join(folder, `${name}.csv`);
    tried(() => writeFileSync(path, content), path, "cannot be written", "Nothing was saved. Name another folder.");
  }
}

// A link leads to the file itself, whatever it is called. What is not there yet is no other file.
function isSameFile(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) => statSync(path, { throwIfNoEntry: false }));
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino;
}

function tried<Result>(act: () => Result, path: string, what: string, advice: string): Result {
  try {
    return act();
  } catch (failure) {
    throw new Unusable(`${path} ${what}: ${reasonOf(failure as NodeJS.ErrnoException)}. ${advice}`);
  }
}

/** The system's refusal in words; codes that people hardly meet keep the system's own. */
function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  switch (code) {
    case "ENOENT":
      return "there is no such file or folder";
    case "EISDIR":
      return "it is a folder";
    case "ENOTDIR":
      return "a part of its path is a file, not a folder";
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return "this computer does not permit it";
    case "EBUSY":
      return "another program has it open";
    case "ENOSPC":
      return "the disk is full";
    default:
      return message;
  }
}
