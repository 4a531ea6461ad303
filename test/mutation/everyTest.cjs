const { readdirSync } = require("node:fs");
const { join, relative } = require("node:path");

// Tables of examples first: they are quick, and a mutant that one of them kills needs no random book.
const tests = join(__dirname, "..");
const isRandom = (file) => /properties|invariants|quantity/i.test(file);
const files = readdirSync(join(tests, "domain"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".test.ts"))
  .sort((a, b) => Number(isRandom(a)) - Number(isRandom(b)) || (a < b ? -1 : 1))
  .map((file) => join(tests, "domain", file));

let isBroken = false;

for (const file of [...files, join(tests, "oracle/agreement.test.ts")]) {
  if (isBroken) break;
  describe(relative(tests, file), () => {
    try {
      require(file);
    } catch (failure) {
      // A mutant that no longer lets a table be written down is dead as well: without this it would count as no mutant at all.
      isBroken = true;
      test("can be loaded", () => Promise.reject(failure));
    }
  });
}
