import { describe, expect, test } from 'vitest'
import { openSession } from '../../../src/postgres/open-session.ts'
import { fill, planFor, schemaDatabase } from './fill.ts'
import { brokenConstraints, emptyTablesOf } from './prove-constraints.ts'

/** Plans and fills a schema, and tells what is wrong with it then. */
async function flawsOf(sql: string, rows = 60): Promise<readonly unknown[]> {
  const target = await schemaDatabase(sql)
  const plan = await planFor(target, rows)
  const { problems } = await fill(target, plan)
  const empty = await emptyTablesOf(
    target,
    plan.tables.map(({ table }) => table),
  )
  return [...problems, ...(await brokenConstraints(target)), ...empty]
}

describe('what schemas of others have asked for', () => {
  test('a reference to rows of one kind finds rows of that kind', async () => {
    const flaws = await flawsOf(`
      create table instances (
        tenant varchar(21) not null, kind varchar(64) not null, id varchar(128) not null, payload jsonb not null,
        primary key (tenant, kind, id));
      create table grants (
        tenant varchar(21) not null, grant_kind varchar(64) not null check (grant_kind = 'Grant'),
        grant_id varchar(128) not null, organization varchar(21) not null,
        primary key (tenant, grant_kind, grant_id, organization),
        foreign key (tenant, grant_kind, grant_id) references instances (tenant, kind, id));
      create table sessions (
        id int primary key, tenant varchar(21) not null, kind varchar(64) not null check (kind in ('Session', 'Login')),
        instance varchar(128) not null,
        foreign key (tenant, kind, instance) references instances (tenant, kind, id))`)
    expect(flaws).toEqual([])
  })

  test('the length of a JSON list is asked of lists only', async () => {
    const flaws = await flawsOf(`
      create table fields (
        id int primary key, kind text not null check (kind in ('text', 'group')), parts jsonb not null,
        tags jsonb not null check (jsonb_array_length(tags) between 1 and 2),
        shape jsonb not null check (jsonb_typeof(shape) = 'object'),
        check ((kind = 'group') = (jsonb_array_length(parts) > 0)))`)
    expect(flaws).toEqual([])
  })

  test('bytes have the length, and ranges the bounds, that conditions ask for', async () => {
    const flaws = await flawsOf(`
      create table files (
        id int primary key, print bytea not null check (octet_length(print) = 20),
        digest bytea not null unique check (length(digest) = 32), salt bytea not null check (octet_length(salt) <= 4),
        valid tstzrange not null check (not isempty(valid) and lower(valid) is not null and upper_inf(valid)),
        shown tsrange not null check (lower_inc(shown) and not upper_inc(shown)),
        pages int4range not null check (upper(pages) - lower(pages) > 3))`)
    expect(flaws).toEqual([])
  })

  test('lists are of what conditions let them hold', async () => {
    const flaws = await flawsOf(`
      create table tokens (
        id int primary key, scopes text[] not null check (scopes <@ '{api,read,"write all",admin}'::text[]),
        roles text[] not null check (roles <@ array['owner', 'guest']) check (cardinality(roles) >= 1),
        weekdays int[] not null check (weekdays <@ '{1,2,3,4,5,6,7}'::int[] and weekdays <> '{}'),
        pair numeric[] not null check (array_length(pair, 1) = 2), tags text[] not null check ('all' = any (tags)),
        state text not null check (state = any ('{new,old}'::text[])))`)
    expect(flaws).toEqual([])
  })

  test('a reference that a trigger does not bear is left NULL, others are not', async () => {
    const target = await schemaDatabase(`
      create table variants (id int primary key, visible boolean not null);
      create table brands (id int primary key, label text not null);
      create table products (
        id int primary key, active boolean not null, visible boolean not null,
        brand int references brands, variant int references variants);
      create table prices (product int not null references products, cents int not null);
      create function show() returns trigger language plpgsql as $$
        begin
          update variants set visible = (
            select bool_or(visible) from products where variant = new.variant and not active and active)
          where id = new.variant;
          return new;
        end $$;
      create trigger shown after insert on products for each row execute function show()`)
    const document = await fill(target, await planFor(target, 40))
    expect(document.problems).toEqual([])
    expect(await brokenConstraints(target)).toEqual([])
    await using session = await openSession(target)
    const [counts] = await session.query(
      'select count(brand)::int as brands, count(variant)::int as variants, count(*)::int as rows from products',
    )
    expect(counts).toEqual({ brands: expect.toSatisfy((count: number) => count > 20), variants: 0, rows: 40 })
    const entry = document.constraints.find(({ constraint }) => constraint === 'products_variant_fkey')
    expect(entry?.reason).toContain('stays NULL')
  })

  test('documents have the fields that generated columns and checks look for', async () => {
    const flaws = await flawsOf(`
      create domain image as jsonb check (value ?& array['url', 'mime'] and (value ->> 'url') ~ '^https?://[^\\s/$.?#].[^\\s]*$');
      create table documents (
        id int primary key, cover image not null, tags jsonb not null default '[]', document jsonb not null check (document ->> 'kind' is not null),
        body tsvector not null generated always as (
          to_tsvector('english', document ->> 'title') || to_tsvector('english', document -> 'meta' ->> 'text')) stored,
        size int not null generated always as ((document -> 'meta' ->> 'size')::int) stored,
        first text not null generated always as (tags ->> 0) stored,
        open boolean not null generated always as (cast(document ->> 'open' as boolean)) stored,
        owner uuid generated always as ((document ->> 'owner')::uuid) stored)`)
    expect(flaws).toEqual([])
  })

  test('a generated column that comes out NULL is told before the run', async () => {
    const target = await schemaDatabase(`
      create table things (id int primary key, name text not null, path jsonb not null,
        part text not null generated always as (path #>> '{a,b,c}') stored)`)
    await expect(planFor(target, 10).then((plan) => fill(target, plan))).rejects.toThrow(/things as planned/)
  })

  test('a check by a function that looks at the row pointed at finds rows that it accepts', async () => {
    const flaws = await flawsOf(`
      create type kind as enum ('user', 'machine');
      create table roles (id varchar(21) primary key, kind kind not null, name text not null);
      create function role_is(role varchar(21), wanted kind) returns boolean language plpgsql as $$
        begin return (select kind from roles where id = role) = wanted; end $$;
      create table members (
        id int primary key, role_id varchar(21) not null references roles (id),
        constraint only_users check (role_is(role_id, 'user')));
      create table machines (
        id int primary key, role varchar(21) not null references roles (id) check (role_is(role, 'machine')));
      create table badges (member int not null references members, label text not null)`)
    expect(flaws).toEqual([])
  })

  test('a partitioned table without partitions is left out of the plan', async () => {
    const target = await schemaDatabase(`
      create table events (id int not null, happened date not null) partition by range (happened);
      create table deep (id int not null, happened date not null) partition by range (happened);
      create table deep_2024 partition of deep for values from ('2024-01-01') to ('2025-01-01')
        partition by list (id);
      create table notes (id int primary key, body text not null)`)
    const plan = await planFor(target, 10)
    expect(plan.tables.map(({ table }) => table)).toEqual(['public.notes'])
  })
})
