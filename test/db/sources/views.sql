-- Views in every form that SQL has for taking columns from elsewhere.
create schema shop;
create schema "Odd names";

create table shop.customers (id integer primary key, name text, region text, referrer integer, "E-Mail" text);
create table shop.orders (id integer primary key, customer_id integer, placed date, total numeric(10, 2), tags text[]);
create table shop.lines (order_id integer, line integer, product text, amount integer, price numeric(8, 2));
create table shop.regions (region text primary key, manager text);
create table "Odd names"."Table; of it" ("a.b" integer, "c,d" text, "select" text);
create table shop.events (at timestamptz not null, customer_id integer, payload jsonb) partition by range (at);
create table shop.events_2026 partition of shop.events for values from ('2026-01-01') to ('2027-01-01');

create view shop.renamed (key, label) as select id, upper(name) from shop.customers;
create view shop.star as select c.*, o.placed, x.* from shop.customers c join shop.orders o on o.customer_id = c.id and o.total > 0 join
  (select id as order_id, count(*) as n from shop.orders group by id) x on x.order_id = o.id where c.region is not null;
create view shop.joined_by_name as select region, name, manager from shop.customers left join shop.regions using (region);
create view shop.joined_naturally as select * from shop.customers natural join shop.regions;
create view shop.all_sides as select coalesce(c.id, o.customer_id) as id, region from shop.customers c
  full join shop.orders o on c.id = o.customer_id full join shop.regions using (region);
create view shop.joined_as_one as select j.name, j.total from (shop.customers c join shop.orders o on c.id = o.customer_id)
  as j (id, name, region, referrer, mail, order_id, customer_id, placed, total, tags);
create view shop.united as select id, name from shop.customers where region = 'north'
  union all select o.id, l.product from shop.orders o join shop.lines l on l.order_id = o.id
  except select 1, manager from shop.regions order by 1;
create view shop.with_queries as with big as (select customer_id, sum(total) as worth from shop.orders group by customer_id
  having sum(total) > 100), named (who, worth) as (select c.name, b.worth from shop.customers c join big b on b.customer_id = c.id)
  select who, worth, rank() over (partition by left(who, 1) order by worth desc) as place from named;
create view shop.chain as with recursive chain(id, name, depth) as (select id, name, 0 from shop.customers where referrer is null
  union all select c.id, chain.name || '/' || c.name, depth + 1 from shop.customers c join chain on c.referrer = chain.id)
  select * from chain;
create view shop.subqueries as select c.name, (select max(o.placed) from shop.orders o where o.customer_id = c.id) as last_order,
  exists (select from shop.orders o where o.customer_id = c.id and o.total > 5) as is_big,
  c.region in (select r.region from shop.regions r where r.manager is not null) as has_manager,
  array(select l.product from shop.lines l join shop.orders o on o.id = l.order_id where o.customer_id = c.id order by l.line) as products
  from shop.customers c where c.id = any (select customer_id from shop.orders where placed > '2020-01-01');
create view shop.beside as select c.name, latest.total, tag, ordinal, day::date
  from shop.customers c cross join lateral (select o.total, o.tags, o.placed from shop.orders o where o.customer_id = c.id
    order by o.placed desc limit 1) latest cross join unnest(latest.tags) with ordinality as t(tag, ordinal)
  cross join generate_series(latest.placed, latest.placed + 3, interval '1 day') as day;
create view shop.decided as select case when o.total > 10 then l.product when l.amount is null then 'none' else c.name end as what,
  nullif(l.price, 0) * l.amount as worth, greatest(o.placed, date '2020-01-01') as since, (c."E-Mail")::varchar(50) as mail
  from shop.orders o left join shop.lines l on l.order_id = o.id left join shop.customers c on c.id = o.customer_id;
create view shop.measured as select region, count(*) as n, count(distinct c.id) filter (where o.total > 3) as buyers,
  string_agg(c.name, ',' order by c."E-Mail") as names, percentile_cont(0.5) within group (order by o.total) as middle,
  sum(sum(o.total)) over w as running, grouping(region) as level
  from shop.customers c left join shop.orders o on o.customer_id = c.id group by rollup (region) window w as (order by region);
create view shop.whole_rows as select to_jsonb(c) as customer, to_json(row(o.id, o.total)) as "order", o.* from shop.customers c, shop.orders o
  where o.customer_id = c.id;
create view shop.fixed as select v.code, v.word, r.manager from (values (1, 'north'), (2, 'south')) as v(code, word)
  left join shop.regions r on r.region = v.word;
create view shop.documents as select e.at, e.payload ->> 'kind' as kind, item ->> 'sku' as sku, fields.amount
  from shop.events e, jsonb_array_elements(e.payload -> 'items') as item,
  jsonb_to_record(e.payload) as fields(amount numeric, note text);
create view "Odd names"."View" as select t."a.b" as "x""y", t."select" from "Odd names"."Table; of it" t where t."c,d" <> '';
create view shop.over_views as select r.label, s.name, w.place from shop.renamed r join shop.star s on s.order_id = r.key
  join shop.with_queries w on w.who = s.name;
create materialized view shop.kept as select label, count(*) as n from shop.renamed group by label;
create view shop.of_kept as select distinct on (k.label) k.label, k.n from shop.kept k order by k.label, k.n desc;
create view shop.of_nothing as select 1 as one, now() as at;
