import { readFileSync } from 'node:fs';

/** Tests of vitest's JSON report; a file that failed without running a test counts as one failure. */
export function vitestCounts(path) {
  const report = readReport(path);
  if (report === undefined) return undefined;
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  ).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles };
}

/** Tests of Playwright's JSON report; errors outside of tests count as failures. */
export function playwrightCounts(path) {
  const report = readReport(path);
  if (report === undefined) return undefined;
  return { passed: report.stats.expected + report.stats.flaky, failed: report.stats.unexpected + report.errors.length };
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
