import { expect, test } from 'vitest'
import { fill, planFor, schemaDatabase } from './fill.ts'

test('what a trigger refuses at the end of a transaction is found out before the first row', async () => {
  const target = await schemaDatabase(`
    create table talks (id int primary key, title text not null);
    create table slots (talk_id int primary key references talks, hour int not null);
    create function planned() returns trigger language plpgsql as $$ begin
      if not exists (select 1 from slots where talk_id = new.id) then raise exception 'talk without a slot'; end if;
      return null; end $$;
    create constraint trigger is_planned after insert on talks deferrable initially deferred
      for each row execute function planned();`)
  const plan = await planFor(target, 20)
  await expect(fill(target, plan)).rejects.toMatchObject({
    nextSteps: [expect.stringContaining('found talk without a slot, in planned()')],
  })
})

test('one row that is there does not tell how often a column is NULL', async () => {
  const target = await schemaDatabase(`
    create table folders (id int generated always as identity primary key, parent_id int references folders, note text);
    insert into folders default values`)
  const { tables } = await planFor(target, 20)
  expect(tables[0]?.columns['parent_id']?.nullShare).toBeLessThan(0.5)
  expect(tables[0]?.columns['note']?.nullShare).toBeLessThan(1)
})
