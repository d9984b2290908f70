import { expect, test } from 'vitest'
import { openSession } from '../../../src/postgres/open-session.ts'
import { fill, planFor, schemaDatabase } from './fill.ts'

test('texts that an index or a generated column reads as numbers are numbers', async () => {
  const target = await schemaDatabase(`
    create table notes (
      id int generated always as identity primary key, resource varchar not null, label text not null,
      size text not null, bytes int generated always as (size::int * 1024) stored, thing text not null);
    create index on notes (resource, (substring(resource from position(',' in resource) + 1)::int));
    create index on notes ((thing::uuid)); create index on notes (lower(label))`)
  const plan = await planFor(target, 30)
  const { problems } = await fill(target, plan)
  expect(problems).toEqual([])
  await using session = await openSession(target)
  const rows = await session.query(
    `select count(*)::int as all, count(*) filter (where resource ~ '^[0-9]+$' and size ~ '^[0-9]+$')::int as numbers,
       count(*) filter (where label ~ '[a-z]')::int as words from notes`,
  )
  expect(rows).toEqual([{ all: 30, numbers: 30, words: 30 }])
})

test('an index that rows cannot be worked out for is told before the first row', async () => {
  const target = await schemaDatabase(`
    create function code_of(label text) returns int immutable language plpgsql as $$ declare code int; begin
      execute 'select $1::int' into code using label; return code; end $$;
    create table notes (id int primary key, label text not null); create index on notes (code_of(label))`)
  const plan = await planFor(target, 30)
  await expect(fill(target, plan)).rejects.toMatchObject({
    nextSteps: [expect.stringContaining('invalid input syntax for type integer')],
  })
})
