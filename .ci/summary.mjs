// Adds up what ran: the tests by the report that they wrote, the demo by its checks, and a step that failed without
// a failed test (types, lint, coverage, a crash) as one failure. Ends non-zero when anything failed.
import { existsSync, readFileSync } from 'node:fs'

const [gateStatus, demoStatus, testFile, demoFile] = process.argv.slice(2)
const tests = read(testFile)
const demo = read(demoFile)

const testFailures = (tests?.numFailedTests ?? 0) + failedSuites(tests)
const demoFailures = demo?.failed ?? 0
const passed = (tests?.numPassedTests ?? 0) + (demo?.passed ?? 0)
const failed =
  testFailures + unexplained(gateStatus, testFailures) + demoFailures + unexplained(demoStatus, demoFailures)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

/** Files that broke before any of their tests ran. */
function failedSuites(report) {
  const files = report?.testResults ?? []
  return files.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((one) => one.status !== 'failed'),
  ).length
}

function unexplained(status, failures) {
  return status !== '0' && failures === 0 ? 1 : 0
}
