import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Answer } from "./testRun";
import { folderForTests } from "./testRun";

const root = join(__dirname, "../../..");
const files = folderForTests();

/** Runs the command as a person does, from the folder of the project. */
function npmRun(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync("npm", ["run", "--silent", "headless", "--", ...args], { cwd: root, encoding: "utf8", shell: process.platform === "win32" });
  // npm itself may warn of settings of its own.
  return { status, stdout, stderr: stderr.split("\n").filter((line) => !line.startsWith("npm warn")).join("\n") };
}

const sampleText = () => readFileSync(join(root, "assets/sample.xlsx")).toString("base64");

test("npm run headless answers with one JSON document on standard output", () => {
  const before = sampleText();
  const { status, stdout, stderr } = npmRun("assets/sample.xlsx", "--json", "--do", "assets/sample-steps.json", "--save", files.path("out.xlsx"));
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const answer = JSON.parse(stdout) as Answer;
  expect(answer.steps.map(({ outcome, ids }) => [outcome, ...ids])).toEqual([["posted", "WO-0019"], ["posted", "WO-0020"], ["posted", "WO-0021"]]);
  expect(answer.debts).toHaveLength(29);
  expect(sampleText()).toBe(before);
});

test("npm run headless ends with status 2 and one sentence when it cannot start", () => {
  const { status, stdout, stderr } = npmRun("assets/no-such-book.xlsx");
  expect({ status, stdout, stderr }).toEqual({
    status: 2,
    stdout: "",
    stderr: "assets/no-such-book.xlsx cannot be read: there is no such file or folder. Name an .xlsx file that is there.\n",
  });
});

test("npm run headless ends with status 3 when a step was refused", () => {
  const steps = files.written("steps.json", '[{"do": "write-off", "invoice": "INV-0044", "amount": "726.06", "reason": "Test"}]');
  const { status, stdout } = npmRun("assets/sample.xlsx", "--do", steps);
  expect({ status, first: stdout.split("\n")[0] }).toEqual({
    status: 3,
    first: "1. write-off: refused (MORE_THAN_INVOICE_OWES). 726.05 is owing on INV-0044, and 726.06 was asked for. Lower the amount.",
  });
});
