/** 500 tables with 888 references and 667 checks between and on them. */
export const manyTables = 500

export const manyTablesSql = `do $$ begin
  for i in 0..${manyTables - 1} loop
    execute format('create table t%s (id bigint primary key, name varchar(80) not null, amount numeric(12, 2),
      made_at timestamptz not null, near bigint, far bigint, check (amount >= 0))', i);
    if i > 0 then execute format('alter table t%s add foreign key (near) references t%s', i, i - 1); end if;
    if i > 110 then execute format('alter table t%s add foreign key (far) references t%s', i, i / 2); end if;
    if i % 3 = 0 then execute format('alter table t%s add unique (name), add check (name <> '''')', i); end if;
    if i % 100 = 99 then commit; end if;
  end loop;
end $$`
