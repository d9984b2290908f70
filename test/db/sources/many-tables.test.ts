import { expect, test } from 'vitest'
import { openSession } from '../../../src/postgres/open-session.ts'
import type { Session } from '../../../src/postgres/session.ts'
import { readCatalog } from '../../../src/sources/postgres/read-catalog.ts'
import { testDatabase } from '../server.ts'

const target = await testDatabase()
const tables = 500

{
  await using session = await openSession(target)
  await session.script(
    `do $$ begin
       for i in 0..${tables - 1} loop
         execute format('create table t%s (id bigint primary key, name varchar(80) not null, amount numeric(12, 2),
           made_at timestamptz not null, near bigint, far bigint, check (amount >= 0))', i);
         if i > 0 then execute format('alter table t%s add foreign key (near) references t%s', i, i - 1); end if;
         if i > 110 then execute format('alter table t%s add foreign key (far) references t%s', i, i / 2); end if;
         if i % 3 = 0 then execute format('alter table t%s add unique (name), add check (name <> '''')', i); end if;
         if i % 100 = 99 then commit; end if;
       end loop;
     end $$`,
  )
}

test('readCatalog() learns 500 tables with the same few queries as one', async () => {
  await using session = await openSession(target)
  const one = counting(session)
  await readCatalog(one.session, { tables: ['t0'] })
  const all = counting(session)
  const catalog = await readCatalog(all.session, {})
  expect(catalog.tables).toHaveLength(tables)
  expect(catalog.tables.flatMap(({ foreignKeys }) => foreignKeys)).toHaveLength(888)
  expect(catalog.tables.flatMap(({ checks }) => checks)).toHaveLength(667)
  expect(all.queries()).toBe(one.queries())
  expect(all.queries()).toBeLessThan(15)
})

/** The session, and how many queries went through it. */
function counting(session: Session): { readonly session: Session; readonly queries: () => number } {
  let count = 0
  const counted = new Proxy(session, {
    get: (whole, name: keyof Session) => {
      if (name === 'query') count += 1
      const member = whole[name]
      return typeof member === 'function' ? member.bind(whole) : member
    },
  })
  return { session: counted, queries: () => count }
}
