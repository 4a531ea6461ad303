import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { sampleFiles } from "./sampleFiles";

// Run as `npx tsx test/workbooks/buildSample.ts` after sample.txt was changed.
const assets = join(__dirname, "..", "..", "assets");
for (const { name, bytes } of sampleFiles()) {
  writeFileSync(join(assets, name), bytes);
  console.log(`assets/${name}: ${bytes.length} bytes`);
}
