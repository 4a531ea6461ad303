const { resolve } = require("node:path");
const { projects } = require("../../jest.config.js");

// Every mutant meets the same books, and fewer of them: the tables of examples are to kill it.
process.env.SEED ??= "1";
process.env.FEWER ??= "25";
process.env.BOOKS ??= "40";

// Each mutant runs the tests of the domain, all in one file: what they share is loaded once, not once a file.
// The copy that is mutated lies below node_modules, which jest would pass over.
/** @type {import("jest").Config} */
module.exports = {
  rootDir: resolve(__dirname, "../.."),
  transform: projects[0].transform,
  transformIgnorePatterns: [],
  haste: { retainAllFiles: true },
  testEnvironment: resolve(__dirname, "stopAtFirst.cjs"),
  testMatch: ["<rootDir>/test/mutation/everyTest.cjs"],
  testPathIgnorePatterns: [],
  testTimeout: 60_000,
};
