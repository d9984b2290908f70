-- Types, keys and views that a bank has no use for.
create schema shop;
create schema other;
create extension hstore schema public;

create type shop.mood as enum ('glad', 'so so');
create type public.size as enum ('small', 'large');
create type other."Odd type" as enum ('a');
create domain shop.price as numeric(10, 2) not null check (value > 0);
create domain shop.code as varchar(10);
create domain shop.moment as timestamptz;
create domain shop.names as varchar(20)[];

create table other.parents (a integer, b text, primary key (a, b));
create table shop.everything (
  flag boolean, small smallint, large bigserial primary key, coarse real, fine double precision, exact numeric(12, 4),
  whole numeric(6), any_number numeric, cost money, fixed char(5), letter char, limited varchar(7), unlimited varchar,
  words text, short_name name, raw bytea, id uuid, day date, noon time, exact_noon time(3) with time zone, stamp timestamp,
  fine_stamp timestamp(3), zoned timestamptz, fine_zoned timestamptz(0), span interval, years interval year to month,
  fine_span interval(2), document json, binary_document jsonb, host inet, net cidr, card macaddr, long_card macaddr8, bits bit(4),
  bit_list bit varying(9), any_bits bit varying, tree xml, found tsvector, asked tsquery, place point, number oid, days daterange,
  numbers int4range, moments tstzrange, settings hstore, mood shop.mood, size public.size, odd other."Odd type",
  price shop.price, code shop.code, at shop.moment, name_list shop.names, tags text[], limits varchar(5)[], matrix integer[][],
  amounts numeric(8, 2)[], moods shop.mood[], documents jsonb[], spans interval[], stamps timestamptz[]
);
comment on table shop.everything is 'Each type once: "quotes", ''more'' and ünicode';
comment on column shop.everything.flag is 'Line one
line two';
create table shop.children (
  id integer generated always as identity primary key, a integer not null, b text, parent bigint references shop.everything,
  again integer references shop.children on delete set null,
  constraint "odd; name" foreign key (a, b) references other.parents (a, b) match full
);
create table shop.parts (at date not null, id integer, primary key (at, id)) partition by range (at);
create table shop.parts_2026 partition of shop.parts for values from ('2026-01-01') to ('2027-01-01');
create table shop."Upper Case" ("Some Column" integer primary key, "dotted.name" text, "odd name" text);
create table shop.no_columns ();

create view shop.rich as select e.large, e.price, e.mood, c.b from shop.everything e join shop.children c on c.parent = e.large;
comment on view shop.rich is 'A view';
create view shop.upper as select "Some Column" as "Other Column", upper("odd name") as loud from shop."Upper Case";
create materialized view shop.kept as select mood, count(*) as n, max(large) as top from shop.everything group by mood;

create procedure shop.fill() language sql as $$
  insert into other.parents (a, b) select c.a, c.b from shop.children c;
$$;
create procedure shop.fill(day date, inout n integer default 3) language plpgsql as $$ begin n := 4; end $$;
comment on procedure shop.fill() is 'Fills';
create function shop.twice(n integer) returns integer language sql as 'select n * 2';
