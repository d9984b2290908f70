import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { type ConnectionTarget, withDatabase } from '../../src/postgres/connection/connection-target.ts'
import { openSession } from '../../src/postgres/open-session.ts'
import { fill, loadSchema, planFor } from '../db/generate/fill.ts'
import { brokenConstraints, emptyTablesOf } from '../db/generate/prove-constraints.ts'
import { startTestServer } from '../db/test-server.ts'

const folder = process.env.DHUB_CONFORMANCE
const schemas = [
  'pagila',
  'pagila_4_1',
  'sakila',
  'northwind',
  'chinook',
  'chinook_identity',
  'adventureworks',
]
const ROWS = 10_000

describe.skipIf(folder === undefined)(
  `schemas of others${folder === undefined ? ', which DHUB_CONFORMANCE would name' : ''}`,
  async () => {
    if (folder === undefined) return
    const server = await startTestServer()
    afterAll(() => server.stop())

    async function freshDatabase(name: string): Promise<ConnectionTarget> {
      await using session = await openSession(server.target)
      await session.script(`create database "${name}"`)
      const target = withDatabase(server.target, name)
      await loadSchema(target, await readFile(path.join(folder as string, `${name}.sql`), 'utf8'))
      return target
    }

    test.each(schemas)(
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
  },
)
