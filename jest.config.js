// Two kinds of test: plain ones run on Node, those that draw the pane (.test.tsx) run in jsdom.
const swc = [
  "@swc/jest",
  {
    jsc: {
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
      target: "es2022",
    },
  },
];

const shared = {
  transform: { "^.+\\.tsx?$": swc },
  modulePathIgnorePatterns: ["<rootDir>/dist/"],
};

/** @type {import("jest").Config} */
module.exports = {
  // The last line of a run is one of plain counts, for whoever reads the output by program.
  reporters: ["default", "<rootDir>/test/countsReporter.cjs"],
  testTimeout: 20_000,
  // Both cores of a small machine: by default jest leaves one of them to itself.
  maxWorkers: "100%",
  testSequencer: "<rootDir>/test/heavyFirst.cjs",
  projects: [
    { ...shared, displayName: "node", testEnvironment: "node", testMatch: ["<rootDir>/test/**/*.test.ts"] },
    { ...shared, displayName: "pane", testEnvironment: "jsdom", testMatch: ["<rootDir>/test/**/*.test.tsx"] },
  ],
};
