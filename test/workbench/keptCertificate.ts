import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
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
  const [key, cert] = [join(folder, "localhost.key"), join(folder, "localhost.crt")];
  const isYoung = [key, cert].every((path) => existsSync(path) && Date.now() - statSync(path).mtimeMs < day);
  if (isYoung) return { key: readFileSync(key), cert: readFileSync(cert) };
  const made = await selfMadeCertificate();
  mkdirSync(folder, { recursive: true });
  writeFileSync(key, made.key, { mode: 0o600 });
  writeFileSync(cert, made.cert);
  return made;
}
