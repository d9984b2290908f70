import { expect, test } from 'vitest'
import type { Value } from '../../../src/core/catalog/value.ts'
import type { ValueType } from '../../../src/core/catalog/value-type.ts'
import { copyLineWriter } from '../../../src/generation/values/copy-line.ts'
import { textWriter } from '../../../src/generation/values/value-text.ts'
import { openSession } from '../../../src/postgres/open-session.ts'
import { testDatabase } from '../server.ts'

const target = await testDatabase()

const text: ValueType = { kind: 'text' }
const integer: ValueType = { kind: 'integer', bits: 32 }
const instant: ValueType = { kind: 'timestamp', withZone: false }
const tricky = 'tab\t newline\n quote" comma, back\\slash {brace} (paren) NULL'

/** A type, its SQL, a value, and what `::text` gives for it under UTC and ISO dates. */
const cases: readonly (readonly [ValueType, string, Value, string])[] = [
  [{ kind: 'boolean' }, 'boolean', true, 'true'],
  [{ kind: 'integer', bits: 64 }, 'bigint', 9_007_199_254_740_993n, '9007199254740993'],
  [{ kind: 'numeric', precision: 8, scale: 2 }, 'numeric(8,2)', 12.345, '12.35'],
  [{ kind: 'numeric', precision: 4, scale: -2 }, 'numeric(4,-2)', 12_345, '12300'],
  [{ kind: 'numeric' }, 'numeric', 1e-7, '0.0000001'],
  [{ kind: 'float', bits: 32 }, 'real', 0.1, '0.1'],
  [{ kind: 'float', bits: 64 }, 'double precision', 1e300, '1e+300'],
  [text, 'text', tricky, tricky],
  [{ kind: 'date' }, 'date', 0, '1970-01-01'],
  [{ kind: 'date' }, 'date', -719_529, '0002-12-31 BC'],
  [instant, 'timestamp', 1_700_000_000_123_456, '2023-11-14 22:13:20.123456'],
  [{ kind: 'timestamp', withZone: true, precision: 0 }, 'timestamptz(0)', -1, '1969-12-31 23:59:59+00'],
  [{ kind: 'time', withZone: false }, 'time', 3_723_000_500, '01:02:03.0005'],
  [{ kind: 'interval' }, 'interval', 90_061_000_000, '1 day 01:01:01'],
  [{ kind: 'interval' }, 'interval', -86_400_000_000, '-1 days'],
  [{ kind: 'array', element: text }, 'text[]', [tricky, null, '', 'null', 'x'], ''],
  [
    { kind: 'array', element: { kind: 'array', element: integer } },
    'int[]',
    [
      [1, 2],
      [3, 4],
    ],
    '{{1,2},{3,4}}',
  ],
  [{ kind: 'range', name: 'int4range', subtype: integer }, 'int4range', { lower: 1, upper: null }, '[1,)'],
  [
    { kind: 'range', name: 'tsrange', subtype: instant },
    'tsrange',
    { lower: null, upper: 0 },
    '(,"1970-01-01 00:00:00")',
  ],
  [
    { kind: 'multirange', name: 'int4multirange', subtype: integer },
    'int4multirange',
    [
      { lower: 1, upper: 3 },
      { lower: 5, upper: 6 },
    ],
    '{[1,3),[5,6)}',
  ],
  [
    {
      kind: 'composite',
      name: 'pair',
      fields: [
        { name: 'a', type: integer },
        { name: 'b', type: text },
      ],
    },
    'pair',
    { fields: [1, 'x "y", (z)'] },
    '(1,"x ""y"", (z)")',
  ],
  [{ kind: 'domain', name: 'd', base: integer, rules: { isNullable: true, checks: [] } }, 'positive', 7, '7'],
  [{ kind: 'bits', length: 4, isVarying: false }, 'bit(4)', '1010', '1010'],
  [{ kind: 'jsonb' }, 'jsonb', '{"a": [1, "\\n"]}', '{"a": [1, "\\n"]}'],
]

test('textWriter writes what the input function of each type reads back as the same value', async () => {
  await using session = await openSession(target)
  await session.query('create type pair as (a int, b text)')
  await session.query('create domain positive as int check (value > 0)')
  await session.query(`set timezone to 'UTC'`)
  for (const [type, sql, value, shown] of cases) {
    const written = textWriter(type)(value)
    const [row] = await session.query<{ shown: string }>(`select ($1::text)::${sql}::text as shown`, [
      written,
    ])
    if (shown !== '') expect(row?.shown, sql).toBe(shown)
    if (sql === 'text[]') {
      const items = await session.query<{ item: string | null }>(
        'select unnest(($1::text)::text[]) as item',
        [written],
      )
      expect(items.map(({ item }) => item)).toEqual(value)
    }
  }
})

test('copyLineWriter escapes what COPY would read as something else', () => {
  const write = copyLineWriter([text, integer, text])
  expect(write(['a\tb\nc\\d', null, '\\N'])).toBe('a\\tb\\nc\\\\d\t\\N\t\\\\N\n')
})
