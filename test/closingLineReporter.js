/** Ends a test run with one plain line that counts what really ran: `N passed, N failed, N skipped`. */
module.exports = class ClosingLineReporter {
  onRunComplete(_contexts, results) {
    this.line =
      `${results.numPassedTests} passed, ` +
      `${results.numFailedTests + results.numRuntimeErrorTestSuites} failed, ` +
      `${results.numPendingTests + results.numTodoTests} skipped`;
    process.on('exit', () => process.stdout.write(`${this.line}\n`));
  }
};
