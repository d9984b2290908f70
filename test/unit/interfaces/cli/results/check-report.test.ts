import { Chalk } from 'chalk'
import { describe, expect, test } from 'vitest'
import { renderChecks, type ShownCheck } from '../../../../../src/interfaces/cli/results/check-report.ts'

const colors = new Chalk({ level: 0 })
const piped = { width: undefined, colors }
const check = (name: string, change: Partial<ShownCheck> = {}): ShownCheck => ({
  name,
  group: name.split('/')[0] as string,
  title: `What holds in ${name}`,
  offenders: 0,
  seconds: 0.01,
  samples: [],
  ...change,
})
const kept = [check('money/a'), check('money/b', { seconds: 1.2 }), check('loans/c')]

describe('renderChecks()', () => {
  test('has one line for each topic when all is well', () => {
    const lines = renderChecks(kept, { isAll: false }, piped).split('\n')
    expect(lines).toHaveLength(6)
    expect(lines[3]).toMatch(/│ money │ +2 │ +0 │ +1,200 ms │ +1,210 ms │/)
  })

  test('shows what fails with its count and first rows, whatever is asked for', () => {
    const failed = [
      ...kept,
      check('loans/d', { offenders: 3, samples: [{ id: 1n }] }),
      check('loans/e', { offenders: null, error: 'no such table' }),
    ]
    for (const isAll of [true, false]) {
      const shown = renderChecks(failed, { isAll }, piped)
      expect(shown).toContain('✘ loans/d: What holds in loans/d\n  3 do not, such as\n  {"id":"1"}')
      expect(shown).toContain('✘ loans/e: What holds in loans/e\n  no such table')
    }
    expect(renderChecks(failed, { isAll: false }, piped)).toMatch(/│ loans │ +3 │ +3, 1 failed │/)
  })

  test('with all, has a line for each check, and sentences only where there is room', () => {
    const narrow = renderChecks(kept, { isAll: true }, piped)
    expect(narrow.split('\n')).toHaveLength(7)
    expect(narrow).not.toContain('What holds')
    expect(renderChecks(kept, { isAll: true }, { width: 80, colors })).not.toContain('What holds')
    expect(renderChecks(kept, { isAll: true }, { width: 160, colors })).toContain('What holds in money/a')
  })
})
