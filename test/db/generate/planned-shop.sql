create table customers (
  id bigint generated always as identity primary key, first_name text not null, last_name text not null,
  email text not null unique, created_at timestamptz not null, updated_at timestamptz not null,
  deleted_at timestamptz, tier text not null check (tier in ('basic', 'plus', 'pro')));
create table products (
  sku varchar(20) primary key, name varchar(80) not null, unit_price numeric(10,2) not null check (unit_price > 0));
create table orders (
  id serial primary key, customer_id bigint not null references customers, created_at timestamp not null,
  order_date date not null, shipped_date date, due_date date not null,
  billing_city text not null, billing_country text not null, shipping_city text not null, shipping_country text not null,
  subtotal numeric(12,2) not null, tax_amount numeric(12,2) not null, grand_total numeric(12,2) not null);
create table order_lines (
  order_id integer not null references orders, line_no smallint not null, sku varchar(20) not null references products,
  quantity integer not null, unit_price numeric(10,2) not null, discount numeric(3,2) not null,
  line_total numeric(14,4) not null, search tsvector generated always as (to_tsvector('simple', sku)) stored,
  primary key (order_id, line_no));
comment on column products.name is 'What the product is called';
