import { expect, test } from 'vitest'
import { violationQueries } from '../../../src/sources/postgres/violation-queries.ts'
import { queryRows } from '../seed/run-seed.ts'
import { learn } from '../sources/load-catalog.ts'
import { loadSchema, schemaDatabase } from './fill.ts'
import { brokenConstraints } from './prove-constraints.ts'

/** One table with a constraint of each kind; then all are dropped, and rows come in that break each once. */
const sound = `
create extension if not exists btree_gist;
create schema s;
create domain s.even as integer check (value % 2 = 0);
create table s.parent (a integer, b integer, primary key (a, b));
create table s.child (
  id integer constraint child_pkey primary key,
  name text not null,
  code text,
  a integer, b integer,
  pair s.even,
  during daterange,
  constraint code_once unique nulls not distinct (code),
  constraint parent_there foreign key (a, b) references s.parent match full,
  constraint long_name check (length(name) > 2),
  constraint no_overlap exclude using gist (a with =, during with &&)
);
create unique index name_once on s.child (lower(name)) where a is not null;`
const broken = `
alter table s.child drop constraint child_pkey, drop constraint code_once, drop constraint parent_there,
  drop constraint long_name, drop constraint no_overlap, alter name drop not null, alter id drop not null,
  alter pair type integer;
drop index s.name_once;
insert into s.parent values (1, 1);
insert into s.child (id, name, code, a, b, pair, during) values
  (1, 'Ada', 'x', 1, 1, 2, '[2020-01-01,2021-01-01)'),
  (1, 'ada', null, 1, 1, 3, '[2020-06-01,2020-07-01)'),
  (2, null, null, 1, null, 4, null),
  (3, 'Bo', 'z', 2, 2, 4, null);`

test('violationQueries() count what breaks each kind of constraint, and nothing where all is well', async () => {
  const target = await schemaDatabase(sound)
  const catalog = await learn(target)
  const count = async () => {
    const found: Record<string, number> = {}
    for (const { constraint, sql } of violationQueries(catalog, ['s.parent', 's.child'])) {
      const [row] = await queryRows<{ violations: number }>(target, sql)
      if ((row?.violations ?? 0) > 0) found[constraint] = row?.violations ?? 0
    }
    return found
  }
  expect(await count()).toEqual({})
  await loadSchema(target, broken)
  expect(await count()).toEqual({
    'not null': 1,
    child_pkey: 1,
    code_once: 1,
    parent_there: 2,
    long_name: 1,
    'pair: even_check': 1,
    no_overlap: 1,
    name_once: 1,
  })
})

test('brokenConstraints() of these tests finds what Postgres was kept from looking at', async () => {
  const target = await schemaDatabase(sound)
  await loadSchema(
    target,
    `set session_replication_role = replica; insert into s.child (id, name, a, b) values (1, 'Ada', 7, 7);
     set session_replication_role = origin`,
  )
  expect(await brokenConstraints(target)).toEqual([expect.stringContaining('child.parent_there')])
})
