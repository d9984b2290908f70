/**
 * Runs of every kind in one table: what only a seed has goes into its request, runs have names, can be told what to do,
 * and keep their figures; a run may be the work of several shards.
 */
export const oneTopicForAllRuns = `
create table dhub.ledger_version (
  version integer not null constraint ledger_version_pkey primary key,
  since   timestamptz not null default now()
);
comment on table dhub.ledger_version is 'The form of this ledger: the highest version counts, one row per migration';
comment on column dhub.ledger_version.version is 'Version of the form';
comment on column dhub.ledger_version.since is 'When the ledger took this form';

alter table dhub.run
  add name varchar(100),
  add request jsonb,
  add command varchar(10) constraint run_command_check check (command in ('pause', 'stop')),
  add rate_rows_per_second double precision
    constraint run_rate_rows_per_second_check check (rate_rows_per_second > 0),
  add metrics jsonb,
  drop constraint run_status_check,
  add constraint run_status_check check
    (status in ('running', 'paused', 'complete', 'failed', 'interrupted', 'replaced', 'cleared'));
alter table dhub.slice alter phase type varchar(130), alter root type varchar(130);

update dhub.run set
  name = domain || '-' || run_id,
  request = jsonb_build_object('scale', scale, 'layout', layout, 'askedIn', asked_in, 'roots', roots,
                               'schemas', schemas, 'rootsPerUnit', roots_per_unit);

create or replace view dhub.dataset as
select run_id, domain, version, seed, as_of,
       (request ->> 'scale')::double precision as scale, (request ->> 'layout')::varchar(20) as layout,
       request -> 'roots' as roots, request -> 'schemas' as schemas, started, ended
from dhub.run where kind = 'seed' and status = 'complete';

alter table dhub.run
  alter name set not null,
  alter request set not null,
  add constraint run_name_key unique (name),
  drop scale, drop layout, drop asked_in, drop roots, drop schemas, drop roots_per_unit;
drop index dhub.run_complete_key;
create unique index run_complete_key on dhub.run (kind) where status = 'complete' and kind = 'seed';

comment on column dhub.run.name is 'What people call the run; as good as its number in every command';
comment on column dhub.run.kind is 'Which command it was: seed, generate';
comment on column dhub.run.status is
  'running and paused also stand for a run that died: it is alive only while its advisory lock is held';
comment on column dhub.run.domain is 'What the rows come from: a world that dhub knows, or the name of a plan';
comment on column dhub.run.request is 'What was asked for, in the words of the kind';
comment on column dhub.run.command is 'What the run has been told and not yet done; read between units';
comment on column dhub.run.rate_rows_per_second is 'How many rows it may write per second; NULL for as many as it can';
comment on column dhub.run.metrics is 'The run in figures, once it ended';

create table dhub.shard (
  run_id  bigint not null constraint shard_run_id_fkey references dhub.run on delete cascade,
  shard   integer not null constraint shard_shard_check check (shard > 0),
  status  varchar(20) not null constraint shard_status_check
    check (status in ('running', 'paused', 'complete', 'failed', 'interrupted')),
  started timestamptz not null default now(),
  ended   timestamptz,
  error   text,
  constraint shard_pkey primary key (run_id, shard)
);
comment on table dhub.shard is 'One row per shard that has begun its part of a run';
comment on column dhub.shard.run_id is 'The run';
comment on column dhub.shard.shard is 'Which part, from 1 to the shards of the run''s request';
comment on column dhub.shard.status is 'As of a run; complete once all of its units are booked';
comment on column dhub.shard.started is 'When it began last';
comment on column dhub.shard.ended is 'When it ended; NULL while it works or after it died';
comment on column dhub.shard.error is 'Why it failed';
`
