import { Chalk } from 'chalk'
import { describe, expect, test } from 'vitest'
import { BugError, ExternalError, UserError } from '../../../../src/core/errors.ts'
import { errorDocument, markReported, reportError } from '../../../../src/interfaces/cli/error-report.ts'
import { renderError } from '../../../../src/interfaces/cli/render-error.ts'
import { showUnreported } from '../../../../src/interfaces/cli/show-unreported.ts'

const plain = new Chalk({ level: 0 })
const url = 'postgresql://dhub:hunter2@db/bank'

describe('reportError()', () => {
  test('keeps a user error’s next steps and gives it exit code 2', () => {
    const report = reportError(new UserError('Cannot seed: found x', ['Give --replace']), 'dhub seed all')
    expect(report).toEqual({
      kind: 'user',
      message: 'Cannot seed: found x',
      nextSteps: ['Give --replace'],
      exitCode: 2,
    })
  })

  test('tells what was tried, the code and the cause of an outside failure', () => {
    const cause = new Error(`refused ${url}`)
    const error = new ExternalError('Cannot connect', { cause, code: '53300', tried: `connect to ${url}` })
    expect(reportError(error, 'dhub')).toMatchObject({
      exitCode: 3,
      code: '53300',
      tried: 'connect to postgresql://dhub:***@db/bank',
      cause: 'refused postgresql://dhub:***@db/bank',
    })
  })

  test('does not repeat a cause that the message holds already', () => {
    const error = new ExternalError('Cannot connect: refused', { cause: new Error('refused') })
    expect(reportError(error, 'dhub')).not.toHaveProperty('cause')
  })

  test('takes whatever else was thrown for a bug, with its stack', () => {
    const report = reportError(new TypeError('x is not a function'), 'dhub')
    expect(report).toMatchObject({ kind: 'bug', exitCode: 70, stack: expect.stringContaining('TypeError') })
    expect(reportError('text', 'dhub')).toMatchObject({ kind: 'bug', message: 'text', exitCode: 70 })
    expect(reportError(new BugError('broken'), 'dhub').stack).toContain('broken')
  })

  test('takes oclif’s complaint for the user’s to mend and names the help of the command', () => {
    const complaint = Object.assign(new Error('Nonexistent flag: --x\nSee more help with --help'), {
      oclif: { exit: 2 },
    })
    expect(reportError(complaint, 'dhub db query')).toEqual({
      kind: 'user',
      message: 'Nonexistent flag: --x',
      nextSteps: ['See what it takes: dhub db query --help'],
      exitCode: 2,
    })
  })

  test('takes away what oclif writes around an error that a flag’s parser throws', () => {
    const error = new UserError('Cannot read --scale: found x')
    error.message = `Parsing --scale \n\t${error.message}\nSee more help with --help`
    expect(reportError(error, 'dhub').message).toBe('Cannot read --scale: found x')
  })
})

test('errorDocument() holds kind, message, next steps and code, and no stack', () => {
  const document = errorDocument(reportError(new ExternalError('Cannot x', { code: '57P03' }), 'dhub'))
  expect(document).toEqual({ error: { kind: 'external', message: 'Cannot x', nextSteps: [], code: '57P03' } })
  expect(errorDocument(reportError(new Error('x'), 'dhub'))).not.toHaveProperty('error.stack')
})

describe('renderError()', () => {
  test('shows the title, the detail and the steps, each on its line', () => {
    const error = new ExternalError('Cannot connect:\nrefused', {
      code: 'ECONNREFUSED',
      tried: 'connect to db:1',
      nextSteps: ['Set DATABASE_URL', 'Start it: dhub db start'],
    })
    expect(renderError(reportError(error, 'dhub'), plain)).toBe(
      [
        'Failed: Cannot connect: (ECONNREFUSED)',
        '  refused',
        '  Tried: connect to db:1',
        '  • Set DATABASE_URL',
        '  • Start it: dhub db start',
      ].join('\n'),
    )
  })

  test('paints the title red where there are colours', () => {
    const text = renderError(reportError(new UserError('x'), 'dhub'), new Chalk({ level: 1 }))
    expect(text).toBe('\u001B[31m\u001B[1mError:\u001B[22m\u001B[39m x')
  })
})

test('showUnreported() is silent about an error that was shown, and keeps its exit code', () => {
  expect(showUnreported(markReported(new Error('x'), 70))).toBe(70)
  expect(showUnreported(Object.assign(new Error('x'), { code: 'EEXIT', oclif: { exit: 4 } }))).toBe(4)
})
