-- Keys, references and conditions of every sort.
create schema "Odd Shop";
create schema other;
create extension btree_gist schema public;

create table other.country (code char(2) primary key, name text not null unique);
create table other.unrelated (id integer primary key references other.unrelated);
create table other.region (
  country char(2) references other.country, code varchar(3), primary key (country, code)
);

create table "Odd Shop".tenant (id integer primary key, email text, "Löschung" timestamptz, country char(2));
create table "Odd Shop"."select" (
  tenant_id integer not null references "Odd Shop".tenant deferrable,
  "Order No" integer not null,
  country char(2),
  region varchar(3),
  parent_tenant integer,
  parent_no integer,
  state text not null default 'new',
  during tstzrange,
  quantity integer,
  price numeric(8, 2),
  note text,
  constraint "PK of order" primary key (tenant_id, "Order No") include (state),
  constraint full_region foreign key (country, region) references other.region match full
    deferrable initially deferred,
  constraint one_note unique nulls not distinct (tenant_id, note) deferrable initially deferred,
  constraint sane check (quantity > 0 and (price is null or price * quantity < 100000)),
  constraint known_state check (state in ('new', 'paid', 'it''s gone')) no inherit,
  constraint no_overlap exclude using gist (tenant_id with =, during with &&) where (state <> 'new')
    deferrable initially immediate
);
alter table "Odd Shop"."select" add constraint parent foreign key (parent_no, parent_tenant)
  references "Odd Shop"."select" ("Order No", tenant_id) on delete cascade not valid;
alter table "Odd Shop"."select" add constraint late check (length(note) < 50) not valid;
create unique index one_open on "Odd Shop"."select" (tenant_id) where state = 'new';
create unique index by_text on "Odd Shop"."select" (lower(note), (quantity + 1), country);
create index not_unique on "Odd Shop"."select" (price);
create collation other.caseless (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
create unique index caseless_email on "Odd Shop".tenant (email collate other.caseless);

-- Two that need each other.
create table "Odd Shop".store (id integer primary key, manager_id integer not null);
create table "Odd Shop".staff (id integer primary key, store_id integer not null references "Odd Shop".store);
alter table "Odd Shop".store add constraint managed foreign key (manager_id) references "Odd Shop".staff
  deferrable initially deferred;
