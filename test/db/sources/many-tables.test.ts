import { expect, test } from 'vitest'
import { openSession } from '../../../src/postgres/open-session.ts'
import type { Session } from '../../../src/postgres/session.ts'
import { readCatalog } from '../../../src/sources/postgres/read-catalog.ts'
import { testDatabase } from '../server.ts'
import { manyTables, manyTablesSql } from './many-tables-sql.ts'

const target = await testDatabase()
{
  await using session = await openSession(target)
  await session.script(manyTablesSql)
}

test('readCatalog() learns 500 tables with the same few queries as one', async () => {
  await using session = await openSession(target)
  const one = counting(session)
  await readCatalog(one.session, { tables: ['t0'] })
  const all = counting(session)
  const catalog = await readCatalog(all.session, {})
  expect(catalog.tables).toHaveLength(manyTables)
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
