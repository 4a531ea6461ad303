const { TestEnvironment } = require("jest-environment-node");

/** A mutant is dead at the first test that fails: the rest is passed over. */
module.exports = class extends TestEnvironment {
  hasFailed = false;

  handleTestEvent({ name, test }) {
    if (name === "test_done" && test.errors.length > 0) this.hasFailed = true;
    if (name === "test_start" && this.hasFailed) test.mode = "skip";
  }
};
