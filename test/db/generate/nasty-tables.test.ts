import { describe, expect, test } from 'vitest'
import { undoFill } from '../../../src/services/generate/undo-fill.ts'
import { fill, planFor, schemaDatabase } from './fill.ts'
import { brokenConstraints, emptyTablesOf } from './prove-constraints.ts'

/** Tables that were once left empty, or refused while running: what they were, and the DDL. */
const FILLED: readonly (readonly [string, string])[] = [
  [
    'a trigger that puts the moment of the transaction into a unique pair',
    `create function touch() returns trigger language plpgsql as $$ begin
       if new.changed_at is null then new.changed_at := now(); end if; return new; end $$;
     create function stamp() returns trigger language plpgsql as $$ begin
       new.changed_at := now(); return new; end $$;
     create table half (id serial primary key, priority smallint not null, changed_at timestamptz,
       unique (changed_at, priority));
     create trigger touch before insert on half for each row execute function touch();
     create table whole (id serial primary key, priority smallint not null, changed_at timestamptz,
       unique (changed_at, priority));
     create trigger stamp before insert on whole for each row execute function stamp()`,
  ],
  [
    'a pair without NULLs apart, with a reference that may be NULL',
    `create table article (nr integer primary key);
     create table item (id serial primary key, article_nr integer references article, priority smallint not null,
       unique nulls not distinct (article_nr, priority))`,
  ],
  [
    'arrays, composites and ranges of domains over domains, whose checks hold for their parts too',
    `create domain positive as numeric(8, 2) check (value > 0);
     create domain price as positive not null constraint affordable check (value < 1000);
     create type address as (street varchar(80), "Number" integer, prices price[]);
     create domain home as address check ((value).street is not null);
     create type score as range (subtype = price);
     create table made (id serial primary key, costs price[], lives address, homes home[], home home, span score,
       tiny numeric(3, 5), small numeric(2, 2) not null)`,
  ],
  [
    'partitions by ranges of several columns, of which some have no order that is known here',
    `create table odd (id integer check (id > 0), a integer, b numeric(8, 2), c boolean, d text) partition by range (a, b, c, d);
     create table odd_low partition of odd
       for values from (minvalue, minvalue, minvalue, minvalue) to (-5, 1.5, true, 'x');
     create table odd_high partition of odd for values from (-5, 1.5, true, 'x') to (0, 9.99, maxvalue, maxvalue)`,
  ],
  [
    'tables without columns, of defaults alone and of an identity alone',
    `create table nothing ();
     create table defaults (at timestamptz not null default now());
     create table numbers (nr integer generated always as identity, twice integer generated always as (nr * 2) stored,
       unique (twice))`,
  ],
  [
    'partitions that ask more of their rows than the whole table does, and such that are cut by a formula',
    `create table delivery (zone integer, parcel bigint, note text) partition by range (zone);
     create table delivery_1 partition of delivery for values from (1) to (5);
     create table delivery_2 partition of delivery for values from (5) to (10);
     alter table delivery_1 alter note set not null, add primary key (parcel);
     alter table delivery_2 add check (parcel > 1000000);
     create table visit (happened date not null, page text, check (happened > '2000-01-01'))
       partition by range (extract(year from happened));
     create table visit_old partition of visit for values from (2001) to (2025);
     create table visit_new partition of visit for values from (2025) to (maxvalue) partition by list (lower(page));
     create table visit_home partition of visit_new for values in ('home', 'about')`,
  ],
  [
    'conditions on parts of values: fields, elements, bounds, keys of JSON, and sums that have to be solved',
    `create type money_of as (amount numeric(10, 2), currency char(3));
     create table quote (id serial primary key, net money_of not null, gross money_of not null, docs jsonb not null,
       scores integer[] not null, ages int4range not null, stay daterange not null,
       a numeric(8, 2) not null, b numeric(8, 2) not null, c numeric(8, 2) not null,
       check ((net).amount <= (gross).amount), check ((net).currency in ('AAA', 'BBB')), check ((gross).amount > 5),
       check (docs ? 'id' and docs ->> 'kind' in ('basic', 'full') and (docs ->> 'size')::integer > 10),
       check (docs -> 'owner' ->> 'name' is not null), check (0 < all (scores) and 7 = any (scores) and scores[1] > 100),
       check (ages <@ '[18,100)'::int4range and upper(ages) - lower(ages) between 3 and 9), check (lower(stay) > '2020-01-01'),
       check (a + b = c), check (sqrt(abs(a)) < 4 and b - a <= 10))`,
  ],
  [
    'checks by functions whose body is a formula, and triggers that raise what they do not like',
    `create function is_small(integer) returns boolean language sql immutable as $$ select $1 > 0 and $1 < 50 $$;
     create function is_code(code text) returns boolean language plpgsql immutable as $$ begin
       return code ~ '^[A-Z]{3}$' and is_small(length(code)); end $$;
     create table judged (id serial primary key, worth integer not null, code text not null,
       check (is_small(worth)), check (is_code(code)));
     create function guard() returns trigger language plpgsql as $$ begin
       if new.taken < new.given then raise exception 'too early'; end if;
       if tg_op = 'UPDATE' and new.price <> old.price then raise exception 'no'; end if;
       if new.price * 2 > 30 or new.price is null then raise exception 'too dear'; end if;
       return new; end $$;
     create table loan (id serial primary key, given date not null, taken date not null, price numeric(8, 2));
     create trigger guard before insert or update on loan for each row execute function guard()`,
  ],
  [
    'tables of a family whose rows meet in one of them',
    `create table log (id integer primary key, year integer not null, stars smallint);
     create table log_old (check (year < 2020), primary key (id)) inherits (log);
     create rule old as on insert to log where (new.year < 2020) do instead insert into log_old values (new.*);
     create unique index on log ((stars % 1000))`,
  ],
  [
    'two limits on one column that each spoil the other one',
    `create table course (id serial primary key, changed timestamp not null, nr integer not null,
       check (extract(hour from changed) between 8 and 9), check (nr % 10 = 3 and nr % 7 = 2))`,
  ],
  [
    'limits that values keep only until the database rounds them, and sums of days',
    `create domain positive as integer check (value > 0);
     create domain tight as positive check (value < 3) not null;
     create table rounded (id serial primary key, fine tight, price numeric(4, 1) not null check (price > 0 and price < 0.3),
       birth_date date not null, latitude smallint, unique (birth_date, latitude),
       check (birth_date - date '2010-01-01' > 0))`,
  ],
  [
    'uniques over numbers that a check keeps between nought and one, and texts that need digits',
    `create table share (id serial primary key, part double precision not null unique, rate numeric not null unique,
       name varchar(60) not null, check (part > 0.5 and part < 0.95), check (rate > 0.1 and rate < 0.2),
       check (regexp_replace(name, '[^0-9]', '', 'g') ~ '^[0-9]{4,}$'))`,
  ],
  [
    'the same columns unique with and without NULLs apart',
    'create table sent (id serial primary key, at timestamptz, unique (at), unique nulls not distinct (at))',
  ],
]

/** Tables that no rows exist for, with what the refusal says. */
const REFUSED: readonly (readonly [string, string, RegExp])[] = [
  [
    'a trigger that puts the moment of the transaction into a unique column',
    `create function stamp() returns trigger language plpgsql as $$ begin
       new.changed_at := now(); return new; end $$;
     create table ticket (id serial primary key, changed_at timestamptz not null unique);
     create trigger stamp before insert on ticket for each row execute function stamp()`,
    /ticket.*duplicate key value.*expected the database to take sample rows/,
  ],
]

describe('fillDatabase()', () => {
  test.each(FILLED)('fills %s, and undoFill() takes it away', async (_, sql) => {
    const target = await schemaDatabase(sql)
    const plan = await planFor(target)
    const document = await fill(target, plan)
    expect(document.problems).toEqual([])
    expect(await brokenConstraints(target)).toEqual([])
    const tables = plan.tables.map(({ table }) => table)
    expect(await emptyTablesOf(target, tables)).toEqual([])
    const undone = await undoFill(target, 'trial-1', { isForced: false, isDryRun: false })
    expect(undone).toMatchObject({ deleted: document.rows, kept: 0 })
    expect(await emptyTablesOf(target, tables)).toEqual(tables)
  })

  test.each(REFUSED)('refuses %s while planning', async (_, sql, reason) => {
    const target = await schemaDatabase(sql)
    const plan = await planFor(target)
    const error: unknown = await fill(target, plan).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ name: 'UserError' })
    expect((error as { nextSteps: readonly string[] }).nextSteps.join('\n')).toMatch(reason)
    const tables = plan.tables.map(({ table }) => table)
    expect(await emptyTablesOf(target, tables)).toEqual(tables)
  })
})
