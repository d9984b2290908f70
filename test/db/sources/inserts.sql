-- What happens when a row comes in: triggers, rules, row security, privileges.
create schema busy;
create table busy.document (
  id integer primary key, title text, body text, words tsvector not null, changed_at timestamptz, secret text
);
create function busy.touch() returns trigger language plpgsql as $$
begin
  new.changed_at := now();
  return new;
end $$;
create function busy.nothing() returns trigger language plpgsql as $$ begin return null; end $$;
create trigger z_words before insert or update on busy.document for each row
  execute function tsvector_update_trigger('words', 'pg_catalog.english', 'title', 'body');
create trigger a_touch before insert on busy.document for each row execute function busy.touch('Löschung', '');
create trigger each_statement before insert on busy.document for each statement execute function busy.nothing();
create trigger after_statement after insert on busy.document for each statement execute function busy.nothing();
create constraint trigger late after insert on busy.document deferrable initially deferred for each row
  execute function busy.nothing();
create trigger on_update before update on busy.document for each row execute function busy.nothing();
create trigger switched_off before insert on busy.document for each row execute function busy.nothing();
alter table busy.document disable trigger switched_off;

create table busy.log (id integer, line text);
create table busy.log_old () inherits (busy.log);
create rule to_old as on insert to busy.log where new.id < 10 do instead insert into busy.log_old values (new.*);
create rule also as on insert to busy.log do also insert into busy.log_old values (0, new.line);
create rule on_delete as on delete to busy.log do instead nothing;

create table busy.guarded (id integer primary key, owner text);
alter table busy.guarded enable row level security;
create policy own on busy.guarded using (owner = current_user);
create table busy.forced (id integer primary key);
alter table busy.forced enable row level security, force row level security;

create view busy.seen as select * from busy.document;
create unlogged table busy.scratch (id integer);
