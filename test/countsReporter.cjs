/** Ends a test run with one line of counts. A file that could not run at all counts as a failure. */
module.exports = class CountsReporter {
  onRunComplete(_contexts, results) {
    const passed = results.numPassedTests;
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    // Jest prints its own summary after every other reporter, so the last line waits for the exit.
    process.once("exit", () => process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`));
  }
};
