-- Partitions of all kinds at several levels, with references on partitions alone, and plain inheritance.
create schema parts;
create table parts.customer (id bigint primary key);
create table parts.payment (
  id bigint not null, customer_id bigint not null, paid_at timestamptz not null, region text not null, amount integer,
  primary key (paid_at, region, id), check (amount > 0)
) partition by range (paid_at);
create table parts.payment_2024 partition of parts.payment
  for values from ('2024-01-01 00:00+00') to ('2025-01-01 00:00+00') partition by list (region);
create table parts.payment_2024_eu partition of parts.payment_2024 for values in ('de', 'f''r');
create table parts.payment_2024_rest partition of parts.payment_2024 default;
create table parts.payment_2025 partition of parts.payment
  for values from ('2025-01-01 00:00+00') to (maxvalue);
create table parts.payment_old partition of parts.payment for values from (minvalue) to ('2024-01-01 00:00+00');
alter table parts.payment_2024 add constraint of_customer foreign key (customer_id) references parts.customer;
alter table parts.payment_2025 add constraint of_customer_too foreign key (customer_id) references parts.customer;

create table parts.event (
  id integer, kind smallint, flag boolean, name text, note text
) partition by hash (lower(name), id, (kind + 1));
create table parts.event_0 partition of parts.event for values with (modulus 2, remainder 0);
create table parts.event_1 partition of parts.event for values with (modulus 2, remainder 1);

-- Keys of the partitions alone, as a key of the whole table would have to hold the partition key.
alter table parts.event_0 add constraint event_0_key primary key (id);
alter table parts.event_1 add constraint event_1_key primary key (id);
create unique index on parts.event_1 (name) where flag;

create table parts.odd (a integer, b numeric(8, 2), c boolean, d text) partition by range (a, b, c, d);
create table parts.odd_low partition of parts.odd
  for values from (minvalue, minvalue, minvalue, minvalue) to (-5, 1.5, true, 'it''s \ "é"');
create table parts.odd_high partition of parts.odd
  for values from (-5, 1.5, true, 'it''s \ "é"') to (0, 999999.99, maxvalue, maxvalue);
create table parts.listed (a integer) partition by list (a);
create table parts.listed_none partition of parts.listed for values in (null, 3);

create table parts.refers_to_partitioned (
  id integer primary key, paid_at timestamptz, region text, payment bigint,
  foreign key (paid_at, region, payment) references parts.payment
);

create table parts.animal (id serial primary key, name text not null, check (name <> ''));
create table parts.owned (owner text);
create table parts.dog (breed text) inherits (parts.animal, parts.owned);
