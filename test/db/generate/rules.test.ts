import { expect, test } from 'vitest'
import type { Expression } from '../../../src/core/catalog/expression.ts'
import { Draws } from '../../../src/core/draws.ts'
import { compileRules } from '../../../src/generation/checks/compile-rules.ts'
import { plainValue } from '../../../src/generation/checks/plain-value.ts'
import type { RowValues } from '../../../src/generation/fill/row-rules.ts'
import { textWriter } from '../../../src/generation/values/value-text.ts'
import { openSession } from '../../../src/postgres/open-session.ts'
import { parseExpression } from '../../../src/sources/postgres/parse-expression.ts'
import { readCatalog } from '../../../src/sources/postgres/read-catalog.ts'
import { testDatabase } from '../server.ts'

const target = await testDatabase()

const schema = `
create domain email as text check (value ~ '^[^@ ]+@[a-z]+\\.[a-z]{2,4}$');
create domain share as numeric(5,4) check (value >= 0 and value <= 1);
create domain code as varchar(8) check (value = upper(value)) check (length(value) >= 3);
create table person (
  kind char(2) not null check (upper(kind) = any (array['SC', 'VC', 'IN', 'EM'])),
  email email not null, portion share, sign code not null,
  born date check (born >= '1930-01-01' and born <= now() - interval '18 years'),
  hired date not null, left_on date, check (left_on is null or left_on >= hired), check (hired > born),
  phone text check (phone ~ '^\\+[0-9]{10,14}$'), iban text check (iban similar to '[A-Z]{2}[0-9]{14}'),
  status text not null check (status in ('new', 'active', 'gone')), check ((status = 'gone') = (left_on is not null)));
create table assembly (
  product int, component int not null, level smallint not null, quantity numeric(8,2) not null default 1,
  started timestamptz not null, ended timestamptz,
  check (product <> component), check (ended > started or ended is null),
  check ((product is null and level = 0 and quantity = 1.00) or (product is not null and level >= 1)),
  check (quantity >= 1.00));
create table price (
  low numeric(10,2) not null, high numeric(10,2) not null, best numeric(10,2) not null, pieces int not null,
  total numeric(12,2) not null, discount numeric(4,3) not null, kind int not null, note text, url text, file bytea,
  check (low <= best and best <= high), check (total = best * pieces), check (discount between 0 and 0.5),
  check (low > 0), check (pieces > 0 and pieces < 1000), check (kind in (1, 2, 3)),
  check (num_nonnulls(note, url) = 1), check (kind <> 3 or note is not null), check (length(note) between 5 and 40));
create table flags (
  a boolean not null, b boolean not null, c boolean, day int not null, month int not null, slot int, open time, close time,
  check (a or b), check (not (a and b)), check (c is not true or a), check (day between 1 and 31 and month between 1 and 12),
  check (month <> 2 or day <= 29), check (slot is null or slot % 5 = 0), check (open < close), check (coalesce(slot, 0) >= 0));
create table choice (
  mode text not null check (mode = any (array['card', 'cash', 'bill'])), card text, drawer int, address text, paid boolean not null,
  check (case mode when 'card' then card is not null when 'cash' then drawer is not null else address is not null end),
  check (mode <> 'cash' or paid), check (card is null or card ~ '^[0-9]{16}$'), check (trim(address) <> ''));`

test('rules bend rows of plain values until the database takes every one of them', async () => {
  await using session = await openSession(target)
  await session.query(`set timezone to 'UTC'`)
  for (const statement of schema.split(';\n')) await session.query(statement)
  const [clock] = await session.query<{ today: number }>(`select current_date - date '1970-01-01' as today`)
  const today = clock?.today ?? 0
  const catalog = await readCatalog(session, {})
  for (const table of catalog.tables) {
    const sources = [
      ...table.checks.map(({ sql }) => [sql, 'table'] as const),
      ...table.columns.flatMap(({ type }) =>
        type.kind === 'domain' ? type.rules.checks.map(({ sql }) => [sql, 'domain'] as const) : [],
      ),
    ]
    const expressions: Record<string, Expression> = {}
    for (const [sql, of] of sources) expressions[sql] = await parseExpression(sql, of)
    const rules = compileRules({
      table,
      expressions,
      isFree: () => true,
      draws: new Draws(7, table.name),
      asOf: today,
    })
    expect(rules.unjudged, table.name).toEqual([])
    const plain = new Draws(8, table.name)
    const refused: string[] = []
    for (let index = 0; index < 200; index++) {
      let draw = 0
      const roll = () => plain.bits(index, draw++) >>> 0
      const row: RowValues = table.columns.map(({ name, type, isNullable }) =>
        isNullable && roll() % 5 === 0 ? null : rules.fit(name, plainValue(type, roll, today), index, 0),
      )
      for (let attempt = 0; attempt < 5 && (attempt === 0 || rules.violated(row).length > 0); attempt++) {
        rules.mend(row, index, attempt)
      }
      const cells = row.map((value, at) => {
        const type = table.columns[at]?.type
        if (value === null || value === undefined || type === undefined) return 'null'
        return `'${textWriter(type)(value).replaceAll("'", "''")}'`
      })
      try {
        await session.query(`insert into ${table.name} values (${cells.join(', ')})`)
      } catch (error) {
        refused.push(`${String(error)} ${cells.join(', ')} said ${rules.violated(row).join(' ')}`)
      }
    }
    expect(refused, table.name).toEqual([])
  }
}, 60_000)
