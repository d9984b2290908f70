import { describe, expect, test } from 'vitest'
import { UserError } from '../../../../src/core/errors.ts'
import { PostgresError, toPostgresError } from '../../../../src/postgres/postgres-error.ts'
import { findSyntaxProblem, splitStatements } from '../../../../src/services/database/split-statements.ts'
import { describeSqlError, markPosition } from '../../../../src/services/database/sql-error.ts'

describe('splitStatements()', () => {
  test('goes by the grammar, not by semicolons', async () => {
    const sql = `select 'é;''', $$;$$, "a;b";\n-- one; two\n\ncreate function f() returns int begin atomic select 1; end;\n;select 2`
    const statements = await splitStatements(sql)
    expect(statements.map(({ text }) => text)).toEqual([
      `select 'é;''', $$;$$, "a;b"`,
      'create function f() returns int begin atomic select 1; end',
      'select 2',
    ])
    expect(statements.map(({ line }) => line)).toEqual([1, 4, 5])
  })

  test.for([
    ['begin', 'transaction control'],
    ['START TRANSACTION READ WRITE', 'transaction control'],
    ['/* hidden */ commit', 'transaction control'],
    ['end', 'transaction control'],
    ['abort', 'transaction control'],
    ['rollback to savepoint x', 'transaction control'],
    ['prepare transaction $$x$$', 'transaction control'],
    ['copy t from stdin', 'copy'],
    ["copy (select 1) to program 'true'", 'copy'],
    ['select $$commit$$', 'ordinary'],
    ['do $$begin commit; end$$', 'ordinary'],
  ] as const)('%s is %s', async ([sql, kind]) => {
    expect((await splitStatements(sql)).map((statement) => statement.kind)).toEqual([kind])
  })

  test('hands over as one what is no SQL, for the server to judge', async () => {
    expect(await splitStatements('selec 1; commit')).toMatchObject([{ text: 'selec 1; commit' }])
  })

  test('finds nothing in nothing', async () => {
    expect(await splitStatements(' ;; -- no\n')).toEqual([])
  })
})

test('findSyntaxProblem() names the character', async () => {
  expect(await findSyntaxProblem("select 'é' from from x")).toEqual({
    message: 'syntax error at or near "from"',
    position: 17,
  })
  expect(await findSyntaxProblem('select 1')).toBeUndefined()
})

describe('markPosition()', () => {
  test.for([
    ['select nme from t', 8, 0, ['select nme from t', '       ^']],
    ['select\n  nme\nfrom t', 10, 0, ['line 2:   nme', '          ^']],
    ["select '🏦', nme", 13, 4, ["line 5: select '🏦', nme", '                    ^']],
    ['\tselect x', 9, 0, [' select x', '        ^']],
  ] as const)('%j at %i', ([sql, position, offset, expected]) => {
    expect(markPosition(sql, position, offset)).toEqual(expected)
  })
})

describe('describeSqlError()', () => {
  const thrown = (code: string, more: object = {}) =>
    toPostgresError({ message: 'said', severity: 'ERROR', code, ...more }, 'run the statement')

  test('is the user’s to mend where the statement is to blame', () => {
    const error = describeSqlError(
      thrown('42703', { position: '8', hint: 'Try this.', detail: 'So.' }),
      'select nme',
    )
    expect(error).toBeInstanceOf(UserError)
    expect((error as UserError).message).toBe(
      'Cannot run the statement: said\n\nselect nme\n       ^\n\nDetail: So.',
    )
    expect((error as UserError).nextSteps).toEqual(['Try this.'])
  })

  test('names the flags that help', () => {
    expect((describeSqlError(thrown('25006'), 'x') as UserError).nextSteps.join()).toContain('--write')
    expect((describeSqlError(thrown('57014'), 'x') as UserError).nextSteps.join()).toContain('--timeout')
  })

  test.for(['53100', '57P01', 'XX000', '40001'])(
    'leaves %s to whoever asked: the server is to blame',
    (code) => {
      expect(describeSqlError(thrown(code), 'x')).toBeInstanceOf(PostgresError)
    },
  )
})
