import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { Script } from "node:vm";
import { determineHitLimitReached, toMutantRunResult } from "@stryker-mutator/api/test-runner";
import { build } from "esbuild";
import { expect } from "expect";
import { bind } from "jest-each";

// Runs the tests of the domain for Stryker. Under Jest a mutant costs a second and more, because every test file loads
// the domain anew; here all of them are one script, compiled once and run from its first line for every mutant, so that
// nothing that one mutant left behind is met by the next. The tests use no more of Jest than describe, test and expect.

const [passed, failed, skipped] = [0, 1, 2];

// Tables of examples first: they are quick, and a mutant that one of them kills needs no random book.
const isRandom = (file) => /properties|invariants|quantity|agreement/i.test(file);

const testFiles = (tests) =>
  [...readdirSync(join(tests, "domain"), { recursive: true, encoding: "utf8" }).map((file) => join("domain", file)), join("oracle", "agreement.test.ts")]
    .filter((file) => file.endsWith(".test.ts"))
    .sort((a, b) => Number(isRandom(a)) - Number(isRandom(b)) || (a < b ? -1 : 1));

async function scriptOf(tests) {
  const contents = testFiles(tests).map((file) => `describe(${JSON.stringify(file)}, () => void require(${JSON.stringify(`./${file}`)}));`).join("\n");
  const { outputFiles } = await build({ stdin: { contents, resolveDir: tests }, bundle: true, platform: "node", format: "cjs", target: "es2022", write: false, logLevel: "silent" });
  return new Script(`(function (require, describe, test, expect) {${outputFiles[0].text}\n})`);
}

/** The tests as the script names them. A file that a mutant keeps from loading is a test that fails, asked for or not. */
function collected(script, tests) {
  const found = [];
  const outer = [];
  const add = (name, body, isAlways) => found.push({ id: [...outer, name].join(" "), file: join(tests, outer[0]), body, isAlways });
  const test = (name, body) => add(name, body, false);
  const describe = (name, body) => {
    outer.push(name);
    try {
      body();
    } catch (failure) {
      add("can be loaded", () => {
        throw failure;
      }, true);
    }
    outer.pop();
  };
  test.each = bind(test);
  describe.each = bind(describe, false);
  script.runInThisContext()(() => undefined, describe, test, expect);
  return found;
}

class DomainRunner {
  #stryker = (globalThis.__stryker__ ??= {});
  #tests;
  #script;

  capabilities = () => ({ reloadEnvironment: true });

  async init() {
    // Every mutant meets the same books, and fewer of them: the tables of examples are to kill it.
    process.env.SEED ??= "1";
    process.env.FEWER ??= "50";
    process.env.BOOKS ??= "25";
    // Only by now does Stryker stand in the copy that it breaks; where this file lies nothing is broken.
    this.#tests = join(process.cwd(), "test");
    this.#script = await scriptOf(this.#tests);
  }

  #run(isAsked, stopsAtFirst, broken = "") {
    let isOver = false;
    this.#stryker.currentTestId = undefined;
    // The tests that bear the name of the broken file are the likeliest to notice.
    const isOwn = ({ file }) => basename(file, ".test.ts") === basename(broken, ".ts");
    const tests = collected(this.#script, this.#tests).sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)));
    const results = tests.map(({ id, file, body, isAlways }) => {
      const result = { id, name: id, fileName: file, timeSpentMs: 0 };
      if (isOver || !(isAlways || isAsked(id))) return { ...result, status: skipped };
      this.#stryker.currentTestId = id;
      const begun = performance.now();
      let failureMessage;
      try {
        if (body() instanceof Promise) throw new Error("this runner does not wait for a test: it would pass whatever comes");
      } catch (failure) {
        failureMessage = String(failure?.message ?? failure);
        isOver = stopsAtFirst;
      }
      const timeSpentMs = performance.now() - begun;
      return failureMessage === undefined ? { ...result, timeSpentMs, status: passed } : { ...result, timeSpentMs, status: failed, failureMessage };
    });
    const { hitCount, hitLimit } = this.#stryker;
    return determineHitLimitReached(hitCount, hitLimit) ?? { status: "complete", tests: results };
  }

  async dryRun() {
    this.#stryker.mutantCoverage = undefined;
    const result = this.#run(() => true, false);
    return { ...result, mutantCoverage: this.#stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, disableBail }) {
    const asked = testFilter && new Set(testFilter);
    Object.assign(this.#stryker, { activeMutant: activeMutant.id, hitLimit, hitCount: hitLimit === undefined ? undefined : 0 });
    return toMutantRunResult(this.#run((id) => asked === undefined || asked.has(id), !disableBail, activeMutant.fileName), disableBail);
  }
}

// What is not mutated: the words of an error that stops the program. They are for us, and no rule depends on them.
const isError = ({ node }) => node.type === "NewExpression" && /Error$/.test(node.callee.name ?? "");

export const strykerPlugins = [
  { kind: "TestRunner", name: "domain", factory: () => new DomainRunner() },
  { kind: "Ignore", name: "words-of-our-own-errors", value: { shouldIgnore: (path) => (isError(path) ? "It stops the program; its words are for us." : undefined) } },
];
