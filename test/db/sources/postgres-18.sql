-- What came with Postgres 18.
create schema newest;
create extension btree_gist schema public;
create table newest.room (
  id integer, during daterange, price integer not null, doubled integer generated always as (price * 2) virtual,
  primary key (id, during without overlaps),
  constraint cheap check (price < 10) not enforced
);
create table newest.booking (
  id integer primary key, room_id integer, during daterange, other_id integer,
  constraint of_room foreign key (room_id, period during) references newest.room (id, period during),
  constraint never_looked_at foreign key (other_id) references newest.booking not enforced,
  constraint given_note not null room_id not valid
);
alter table newest.booking alter column room_id drop not null;
