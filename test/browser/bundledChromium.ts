import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "../excel-host/officeFiles";

/** A Chromium that lies unpacked, and what its process must be told to find its libraries and fonts. */
export interface BundledChromium {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Raised when what is kept beside the unpacked browser changes, so that an older folder is not used. */
const format = 1;

/**
 * The Chromium that came with npm, unpacked once for each version and kept beside the packages. It needs nothing of the
 * machine: the few libraries and the font that a bare one lacks come with it.
 */
export function bundledChromium(): BundledChromium {
  const folder = join(projectFolder(), "node_modules", ".cache", "browser", `chromium-${packageVersion()}-${format}`);
  if (!existsSync(folder)) unpackInto(folder);
  const libraries = [join(folder, "al2023", "lib"), process.env.LD_LIBRARY_PATH].filter((path) => path);
  return {
    executablePath: join(folder, "chromium"),
    env: { LD_LIBRARY_PATH: libraries.join(":"), FONTCONFIG_FILE: join(folder, "fonts.conf") },
  };
}

function packageVersion(): string {
  const file = join(projectFolder(), "node_modules", "@sparticuz", "chromium", "package.json");
  if (!existsSync(file)) throw new Error("The package @sparticuz/chromium is not installed.");
  const { version }: { readonly version: string } = JSON.parse(readFileSync(file, "utf8"));
  return version;
}

/**
 * The package unpacks into the temporary folder and believes any file there that has the right name, and it brings its
 * libraries only where it takes the machine for Amazon's. So it runs in a process of its own that is told both.
 */
function unpackInto(folder: string): void {
  // Unpacked aside and renamed: another process may be doing the same at this moment, or this one may be stopped.
  const aside = `${folder}.${process.pid}`;
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true });
  const unpack = 'import chromium from "@sparticuz/chromium"; await chromium.executablePath();';
  const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", unpack], {
    cwd: projectFolder(),
    env: { ...process.env, TMPDIR: aside, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`The package @sparticuz/chromium could not be unpacked: ${stderr.trim()}`);
  writeFileSync(join(aside, "fonts.conf"), fontsIn(join(folder, "fonts", "fonts")));
  if (existsSync(folder)) return rmSync(aside, { recursive: true });
  renameSync(aside, folder);
}

/**
 * The machine's own fonts if it has any, and Open Sans for what Excel draws in Segoe UI: its letters are nearly as wide,
 * so that lines break where they do in Excel, and alike on every machine.
 */
const fontsIn = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}</dir>
${["Segoe UI", "sans-serif"].map(drawnInOpenSans).join("\n")}
</fontconfig>
`;

const drawnInOpenSans = (family: string) =>
  `  <match target="pattern"><test name="family"><string>${family}</string></test>` +
  `<edit name="family" mode="prepend" binding="strong"><string>Open Sans</string></edit></match>`;
