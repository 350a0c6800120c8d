/** The runner's own summary is not alone on its line; the test command reads this one. */
export function countReporter() {
  return {
    onTestRunFinished({ sessions }) {
      let passed = 0;
      let failed = 0;
      const visit = (suite) => {
        for (const test of suite?.tests ?? []) {
          if (test.skipped) continue;
          if (test.passed) passed += 1;
          else failed += 1;
        }
        for (const inner of suite?.suites ?? []) visit(inner);
      };
      for (const session of sessions) {
        visit(session.testResults);
        // A file that did not load ran no test; it is a failure and never a silent zero.
        if (!session.passed && !session.testResults) failed += 1;
      }
      console.log(`browser: ${passed} passed, ${failed} failed`);
    },
  };
}
