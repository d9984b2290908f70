import { expect, test } from 'vitest'
import { openSession } from '../../../src/postgres/open-session.ts'
import { fill, planFor, schemaDatabase } from './fill.ts'
import { brokenConstraints, emptyTablesOf } from './prove-constraints.ts'

const schema = `
create table people (id int primary key);
create table teams (id int primary key);
create table networks (id int primary key);
create table grants (
  id int generated always as identity primary key, type smallint not null check (type in (1, 2, 3, 5)),
  person_id int references people, team_id int references teams, network_id int references networks,
  provider text, outside text, may_read boolean not null, may_write boolean not null, more text[] not null,
  check (type <> 1 or (team_id is null and network_id is null and provider is null and outside is null and person_id is not null)),
  check (type <> 2 or (person_id is null and network_id is null and provider is null and outside is null and team_id is not null)),
  check (type <> 3 or (person_id is null and team_id is null and network_id is null and provider is not null and outside is not null)),
  check (type <> 5 or (person_id is null and team_id is null and provider is null and outside is null and network_id is not null)),
  check (type <> 5 or (not may_write and array_length(more, 1) is null)),
  check (may_read or may_write or array_length(more, 1) is not null));
create unique index on grants (team_id, may_read, may_write) where type = 2;
create table papers (
  id int generated always as identity primary key, state text not null check (state in ('new', 'taken', 'merged', 'double')),
  judge_id int references people, judged_at timestamp, merged_into int references papers, double_of int references papers,
  check ((state in ('taken', 'merged', 'double')) = (judge_id is not null)),
  check ((state in ('taken', 'merged', 'double')) = (judged_at is not null)),
  check ((state = 'merged') = (merged_into is not null)), check ((state = 'double') = (double_of is not null)));
create table items (
  id int generated always as identity primary key, kind smallint not null check (kind in (1, 2, 3)), title text,
  parent_id int references items, is_required boolean, data jsonb not null,
  check (kind <> 1 or (title is not null and is_required is not null and parent_id is not null)),
  check (kind <> 2 or (title is not null and is_required is null and data::text = '{}' and parent_id is null)),
  check (kind <> 3 or (title is null and is_required is null and data::text = '{}' and parent_id is not null)));
create table folders (
  id serial primary key, parent_id int references folders, is_deleted boolean not null,
  check ((parent_id is null) = (id = 0)), check (id <> 0 or not is_deleted));
create table owned (
  id int generated always as identity primary key, person_id int references people, team_id int references teams,
  network_id int references networks, check (num_nonnulls(person_id, team_id, network_id) = 1));`

test('references are NULL together as checks say, and every kind of row comes up', async () => {
  const target = await schemaDatabase(schema)
  const plan = await planFor(target, 60)
  const document = await fill(target, plan)
  expect(document.problems).toEqual([])
  expect(await brokenConstraints(target)).toEqual([])
  const names = plan.tables.map(({ table }) => table)
  expect(await emptyTablesOf(target, names)).toEqual([])
  await using session = await openSession(target)
  const kinds = await session.query(
    `select (select count(*) from grants)::int as grants, (select count(distinct type) from grants)::int as types,
       (select count(distinct state) from papers)::int as states,
       (select count(distinct kind) from items)::int as items, (select count(*) from folders)::int as folders,
       (select count(*) from (select distinct person_id is null, team_id is null from owned) a)::int as owners`,
  )
  expect(kinds).toEqual([{ grants: 60, types: 4, states: 4, items: 3, folders: 60, owners: 3 }])
  const twin = await schemaDatabase(schema)
  expect((await fill(twin, plan, { workers: 1 })).digest).toBe(document.digest)
})
