import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { projectFolder } from "../excel-host/officeFiles";

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

const daysUntilItExpires = 2;

const generate = `
  const [authority, cert, key, days] = process.argv.slice(1);
  require("office-addin-dev-certs").generateCertificates(authority, cert, key, Number(days), ["localhost"]);
`;

/** A certificate for localhost that lives as long as the server. The machine is not asked to trust it. */
export async function selfMadeCertificate(): Promise<Certificate> {
  const folder = mkdtempSync(join(tmpdir(), "localhost-certificate-"));
  const cert = join(folder, "localhost.crt");
  const key = join(folder, "localhost.key");
  try {
    // In a process of its own: it tells whoever listens where to find the files, and they will be gone by then.
    const args = ["--eval", generate, join(folder, "authority.crt"), cert, key, String(daysUntilItExpires)];
    await promisify(execFile)(process.execPath, args, { cwd: projectFolder() });
    return { key: readFileSync(key, "utf8"), cert: readFileSync(cert, "utf8") };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
