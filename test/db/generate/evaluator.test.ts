import { expect, test } from 'vitest'
import type { Value } from '../../../src/core/catalog/value.ts'
import { openSession } from '../../../src/postgres/open-session.ts'
import { testDatabase } from '../server.ts'
import { judgeConditions, type TypedColumn } from './judge-conditions.ts'

const target = await testDatabase()

const DAY_MICROSECONDS = 86_400_000_000
const columns: readonly TypedColumn[] = [
  ['i', 'integer', { kind: 'integer', bits: 32 }],
  ['j', 'integer', { kind: 'integer', bits: 32 }],
  ['n', 'numeric(8,2)', { kind: 'numeric', precision: 8, scale: 2 }],
  ['t', 'text', { kind: 'text' }],
  ['v', 'varchar(20)', { kind: 'text', length: 20 }],
  ['c', 'char(5)', { kind: 'text', length: 5, isPadded: true }],
  ['b', 'boolean', { kind: 'boolean' }],
  ['d', 'date', { kind: 'date' }],
  ['e', 'date', { kind: 'date' }],
  ['s', 'timestamp', { kind: 'timestamp', withZone: false }],
  ['z', 'timestamptz', { kind: 'timestamp', withZone: true }],
  ['p', 'time', { kind: 'time', withZone: false }],
  ['a', 'integer[]', { kind: 'array', element: { kind: 'integer', bits: 32 } }],
  ['w', 'text[]', { kind: 'array', element: { kind: 'text' } }],
  ['m', 'mood', { kind: 'enum', name: 'mood', labels: ['sad', 'ok', 'happy'] }],
  ['x', 'jsonb', { kind: 'jsonb' }],
  ['l', 'interval', { kind: 'interval' }],
]

const rows: readonly (readonly Value[])[] = [
  [
    1,
    2,
    10.25,
    'alpha',
    'Beta 7',
    'ab',
    true,
    18_000,
    18_030,
    18_000 * DAY_MICROSECONDS + 1,
    18_400 * DAY_MICROSECONDS,
    3_600_000_000,
    [1, 2, 3],
    ['a', 'b'],
    'ok',
    '{"a": 1}',
    90_000_000_000,
  ],
  [-7, 3, -0.01, '', 'x', 'AB12', false, -400, 20_000, 0, 1, 0, [], [], 'sad', '[]', -DAY_MICROSECONDS],
  [
    0,
    0,
    0,
    'a_b%c',
    ' trim ',
    '',
    null,
    19_782,
    19_782,
    19_782 * DAY_MICROSECONDS,
    19_783 * DAY_MICROSECONDS - 1,
    86_399_999_999,
    null,
    null,
    'happy',
    'null',
    0,
  ],
  [null, 5, null, null, null, null, true, null, 10, null, null, null, [5], ['a'], null, null, null],
  [
    2_147_483_647,
    null,
    99_999.99,
    'user@example.test',
    'SC',
    'x y',
    null,
    11_016,
    null,
    951_782_400_000_000,
    0,
    43_200_000_000,
    [2, null],
    ['b', null],
    'ok',
    '"s"',
    3_600_000_000,
  ],
]

const conditions =
  `i > 0; i = j; i <> j; i + j * 2 > 3; i / 2 = -3; i % 3 = 1; -i < j; i between 0 and 5; i not between 0 and 5
i in (1, 2); i not in (1, 2, null); i = any (array[1, 0]); i <> all (array[1, 2]); i is null; i is not null; i is distinct from j; i is not distinct from j
not (i > 0 and b); b; not b; b is true; b is not false; b is unknown; i > 0 or b; coalesce(i, j) > 1; nullif(i, j) is null; greatest(i, j) > 2; least(i, j, 0) < 0
num_nonnulls(i, j, n) = 3; num_nulls(i, t) >= 1; n >= 0; n * 2 > 20.5; round(n) = 10; round(n, 1) = 10.3; floor(n) = -1; ceil(n) = 0; abs(n) < 1; n::integer = 10; i::text = '1'; sign(n) = -1
t = 'alpha'; t <> ''; length(t) > 3; char_length(v) between 1 and 6; upper(v) = v; lower(v) = 'sc'; btrim(v) = v; btrim(v) <> ''; t like 'a%'; t like 'a\\_b\\%c'; t not like '%@%'; v ilike 'BETA%'; t ~ '^[a-z]+$'; t !~ '@'; v ~* '^[[:alpha:]]+ ?[[:digit:]]*$'; t ~ '^[^@]+@[^@]+\\.[a-z]{2,}$'; t similar to '(a|u)%'
v || t = 'xy'; substr(v, 1, 1) = 'B'; left(v, 2) = 'Be'; right(t, 1) = 'a'; position('@' in t) > 1; strpos(v, 'e') = 2; replace(t, 'a', 'b') = 'blphb'; starts_with(t, 'al'); concat(v, t) = 'x'; c = 'ab'; c = 'AB12 '; length(c) = 2; octet_length(t) = 5
d < e; d <= '2024-02-29'; d = date '2019-04-14'; d >= '1970-01-01'::date; e - d = 30; e > d + 10; d > date '2024-03-01' - interval '1 month'; s > d; s < z; s >= '2000-01-01 00:00:00'; z <= now(); d < current_date; extract(year from d) = 2019; extract(dow from d) = 0; extract(month from s) in (1, 2); date_part('day', d) > 13; s = d::timestamp; s::date = d; d + interval '1 year' > e; s - interval '18 years' < '2010-01-01'; p < '12:00'; p >= time '01:00:00'; l > interval '1 hour'; l >= '0'; s + l > s; e is null or e >= d
a @> array[2]; a && array[3, 9]; cardinality(a) > 0; array_length(a, 1) = 3; array_length(a, 1) is null; 5 = any (a); i = any (a); w <@ array['a', 'b', 'c']; 'a' = any (w); i <> all (a)
m = 'ok'; m > 'sad'; m in ('ok', 'happy'); m <> 'happy'; jsonb_typeof(x) = 'object'; case when b then i > 0 else n < 0 end; case m when 'ok' then n is not null when 'sad' then i < 0 end; (i is null) = (n is null); (b and i > 0) or (not b and i < 0)`
    .split(/;|\n/)
    .map((text) => text.trim())

test('evaluator answers as the database does, or says that it cannot', async () => {
  await using session = await openSession(target)
  await session.query(`create type mood as enum ('sad', 'ok', 'happy')`)
  await session.query(`set timezone to 'UTC'`)
  const [clock] = await session.query<{ today: number }>(`select current_date - date '1970-01-01' as today`)
  const judgements = await judgeConditions(session, columns, rows, conditions, clock?.today ?? 0)
  const unknown: string[] = []
  for (const { where, expected, plain, normal } of judgements) {
    if (plain === undefined) unknown.push(where)
    else expect(plain, where).toBe(expected)
    if (normal !== undefined) expect(normal, `normal form of ${where}`).toBe(expected)
  }
  expect(unknown.length, unknown.join('\n')).toBeLessThan((conditions.length * rows.length) / 20)
})
