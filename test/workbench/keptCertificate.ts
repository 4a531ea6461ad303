import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Certificate, selfMadeCertificate } from "../browser/certificate";
import { projectFolder } from "../excel-host/officeFiles";

const day = 24 * 60 * 60 * 1000;

/**
 * The certificate for localhost of the last start if it is less than a day old, else a new one. A browser that was
 * told to go on past its warning remembers it for this certificate, so that a restart does not ask again.
 */
export async function keptCertificate(): Promise<Certificate> {
  const folder = join(projectFolder(), "node_modules", ".cache", "workbench");
  const file = join(folder, "localhost.json");
  const isYoung = existsSync(file) && Date.now() - statSync(file).mtimeMs < day;
  if (isYoung) return JSON.parse(readFileSync(file, "utf8"));
  const made = await selfMadeCertificate();
  mkdirSync(folder, { recursive: true });
  // Written aside and renamed: another process may be doing the same, and a key fits no other's certificate.
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, JSON.stringify(made), { mode: 0o600 });
  renameSync(aside, file);
  return made;
}
