import { describe, expect, test } from 'vitest'
import { chooseFormat } from '../../../../../src/interfaces/cli/results/choose-format.ts'
import { formatRows, rowObject } from '../../../../../src/interfaces/cli/results/format-rows.ts'
import {
  humanCount,
  humanDuration,
  humanSize,
} from '../../../../../src/interfaces/cli/results/human-numbers.ts'
import { RESULT_ENDINGS, type ResultFormat } from '../../../../../src/interfaces/cli/results/result-format.ts'
import { typeNumbers } from '../../../../../src/postgres/value-types.ts'

const columns = [
  { name: 'id', typeNumber: typeNumbers.integer },
  { name: 'note', typeNumber: typeNumbers.text },
]

async function textOf(format: Exclude<ResultFormat, 'table'>, rows: readonly (readonly (string | null)[])[]) {
  const batches = async function* () {
    yield rows.slice(0, 1)
    yield []
    yield rows.slice(1)
  }
  let text = ''
  for await (const chunk of formatRows(format, { columns, batches: batches() })) text += chunk
  return text
}

const awkward = [
  ['1', 'plain'],
  ['2', 'a "quote", a comma | a pipe\nand a line'],
  ['3', ''],
  ['4', null],
]

test('json is one list, whatever the batches', async () => {
  expect(JSON.parse(await textOf('json', awkward))).toEqual([
    { id: 1, note: 'plain' },
    { id: 2, note: 'a "quote", a comma | a pipe\nand a line' },
    { id: 3, note: '' },
    { id: 4, note: null },
  ])
  expect(await textOf('json', [])).toBe('[]\n')
})

test('ndjson is a document on each line', async () => {
  const lines = (await textOf('ndjson', awkward)).trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line).id)).toEqual([1, 2, 3, 4])
})

test('csv quotes what it must, and tells NULL from an empty text', async () => {
  expect(await textOf('csv', awkward)).toBe(
    'id,note\n1,plain\n2,"a ""quote"", a comma | a pipe\nand a line"\n3,""\n4,\n',
  )
})

test('markdown keeps pipes and lines from breaking the table', async () => {
  expect(await textOf('markdown', awkward)).toBe(
    '| id | note |\n| --- | --- |\n| 1 | plain |\n| 2 | a "quote", a comma \\| a pipe<br>and a line |\n| 3 |  |\n| 4 | NULL |\n',
  )
})

describe('rowObject()', () => {
  test.for([
    [typeNumbers.boolean, 't', true],
    [typeNumbers.bigint, '9007199254740993', '9007199254740993'],
    [typeNumbers.bigint, '-42', -42],
    [typeNumbers.numeric, '12.50', 12.5],
    [typeNumbers.numeric, '12345678901234.5678', '12345678901234.5678'],
    [typeNumbers.numeric, 'NaN', 'NaN'],
    [typeNumbers.double, '1e+300', 1e300],
    [typeNumbers.double, 'Infinity', 'Infinity'],
    [typeNumbers.jsonb, '{"a": [1]}', { a: [1] }],
    [typeNumbers.date, '2024-02-29', '2024-02-29'],
  ] as const)('a value of type %i, %s, is %j', ([typeNumber, text, expected]) => {
    expect(rowObject([{ name: 'value', typeNumber }], [text])).toEqual({ value: expected })
  })

  test('keeps columns of the same name apart', () => {
    const same = ['a', 'a', 'a_2', 'a'].map((name) => ({ name, typeNumber: typeNumbers.text }))
    expect(rowObject(same, ['1', '2', '3', '4'])).toEqual({ a: '1', a_2: '2', a_2_2: '3', a_3: '4' })
  })
})

test('chooseFormat() takes the flag, else the ending, else a table', () => {
  expect(chooseFormat(RESULT_ENDINGS, 'csv', 'x.json')).toBe('csv')
  expect(chooseFormat(RESULT_ENDINGS, undefined, 'dir/x.JSONL')).toBe('ndjson')
  expect(chooseFormat(RESULT_ENDINGS, undefined, 'x.md')).toBe('markdown')
  expect(chooseFormat(RESULT_ENDINGS, undefined, undefined)).toBe('table')
  expect(() => chooseFormat(RESULT_ENDINGS, undefined, 'x.xls')).toThrow('found the ending .xls; expected')
})

test('numbers for people', () => {
  expect([0, 1023, 1024, 1536, 10 * 1024 * 1024, 3 * 1024 ** 4].map(humanSize)).toEqual([
    '0 B',
    '1023 B',
    '1.0 kB',
    '1.5 kB',
    '10 MB',
    '3.0 TB',
  ])
  expect([0, 999, 1000, 1234567].map(humanCount)).toEqual(['0', '999', '1,000', '1,234,567'])
  expect([0.4, 59, 60, 3661, 90000].map(humanDuration)).toEqual([
    '0 s',
    '59 s',
    '1 min',
    '1 h 1 min',
    '1 d 1 h',
  ])
})
