import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { root } from '../../../bin/source-package.js'

const folder = mkdtempSync(join(tmpdir(), 'dhub-summary-'))
afterAll(() => rmSync(folder, { recursive: true }))

type Report = { numPassedTests: number; numFailedTests: number; testResults: object[] }

function summary(gate: number, demo: number, tests?: Report, demoCounts?: object) {
  const testFile = join(folder, 'tests.json')
  const demoFile = join(folder, 'demo.json')
  rmSync(testFile, { force: true })
  rmSync(demoFile, { force: true })
  if (tests !== undefined) writeFileSync(testFile, JSON.stringify(tests))
  if (demoCounts !== undefined) writeFileSync(demoFile, JSON.stringify(demoCounts))
  const words = [join(root, '.ci/summary.mjs'), String(gate), String(demo), testFile, demoFile]
  const { stdout, status } = spawnSync(process.execPath, words, { encoding: 'utf8' })
  return [stdout, status]
}

const passing: Report = { numPassedTests: 10, numFailedTests: 0, testResults: [] }

describe('.ci/summary.mjs', () => {
  test('adds tests and demo checks', () => {
    expect(summary(0, 0, passing, { passed: 3, failed: 0 })).toEqual(['13 passed, 0 failed\n', 0])
  })

  test('counts failed tests and failed demo checks once', () => {
    const failing = { ...passing, numFailedTests: 2 }
    expect(summary(1, 1, failing, { passed: 2, failed: 1 })).toEqual(['12 passed, 3 failed\n', 1])
  })

  test('counts a gate that fails without a failed test, such as lint or coverage', () => {
    expect(summary(1, 0, passing, { passed: 3, failed: 0 })).toEqual(['13 passed, 1 failed\n', 1])
  })

  test('counts a file that broke before its first test', () => {
    const broken = { ...passing, testResults: [{ status: 'failed', assertionResults: [] }] }
    expect(summary(1, 0, broken, { passed: 3, failed: 0 })).toEqual(['13 passed, 1 failed\n', 1])
  })

  test('fails when nothing ran at all', () => {
    expect(summary(1, 1)).toEqual(['0 passed, 2 failed\n', 1])
  })
})
