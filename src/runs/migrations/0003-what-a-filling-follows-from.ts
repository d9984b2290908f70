/** Runs that fill databases of others keep what their rows follow from, and can be undone. */
export const whatAFillingFollowsFrom = `
alter table dhub.run
  drop constraint run_status_check,
  add constraint run_status_check check
    (status in ('running', 'paused', 'complete', 'failed', 'interrupted', 'replaced', 'cleared', 'undone'));
alter table dhub.slice alter root type text, alter table_name type varchar(150);

create table dhub.run_input (
  run_id bigint not null constraint run_input_run_id_fkey references dhub.run on delete cascade,
  input  bytea not null,
  constraint run_input_pkey primary key (run_id)
);
comment on table dhub.run_input is 'What the rows of a filling follow from, beside its request: one row per run of kind generate';
comment on column dhub.run_input.run_id is 'The run';
comment on column dhub.run_input.input is
  'The schema, the plan and what the tables held when the run began, as JSON compressed by gzip';
`
