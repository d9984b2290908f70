import { readFile } from 'node:fs/promises'
import { afterAll, expect, test } from 'vitest'
import { type ConnectionTarget, withDatabase } from '../../src/postgres/connection/connection-target.ts'
import { openSession } from '../../src/postgres/open-session.ts'
import { fill, loadSchema, planFor } from '../db/generate/fill.ts'
import { brokenConstraints, emptyTablesOf } from '../db/generate/prove-constraints.ts'
import { describeForeign, foreignFile, foreignFolder, foreignSchemas } from '../db/schemas-of-others.ts'
import { startTestServer } from '../db/test-server.ts'

const ROWS = 10_000

describeForeign(async () => {
  if (foreignFolder === undefined) return
  const server = await startTestServer()
  afterAll(() => server.stop())

  async function freshDatabase(name: string): Promise<ConnectionTarget> {
    await using session = await openSession(server.target)
    await session.script(`create database "${name}"`)
    const target = withDatabase(server.target, name)
    await loadSchema(target, await readFile(foreignFile(name), 'utf8'))
    return target
  }

  test.each(foreignSchemas)(
    '%s is filled with 10,000 rows per table, and every constraint holds',
    async (name) => {
      const target = await freshDatabase(name)
      const plan = await planFor(target, ROWS)
      const document = await fill(target, plan, { workers: 2 })
      expect(document.problems).toEqual([])
      expect(document.caps).toEqual([])
      expect(await brokenConstraints(target)).toEqual([])
      expect(
        await emptyTablesOf(
          target,
          plan.tables.map(({ table }) => table),
        ),
      ).toEqual([])
    },
  )
})
