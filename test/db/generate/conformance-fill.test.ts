import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { testDatabase } from '../server.ts'
import { contentOf, fill, loadSchema, planFor, schemaDatabase } from './fill.ts'
import { brokenConstraints, emptyTablesOf } from './prove-constraints.ts'

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

describe.skipIf(folder === undefined)(
  `schemas of others${folder === undefined ? ', which DHUB_CONFORMANCE would name' : ''}`,
  () => {
    test.each(schemas)('%s is filled with 100 rows per table, and every constraint holds', async (name) => {
      const sql = await readFile(path.join(folder ?? '', `${name}.sql`), 'utf8')
      const target = await schemaDatabase(sql)
      const plan = await planFor(target)
      const document = await fill(target, plan)
      expect(document.problems).toEqual([])
      expect(await brokenConstraints(target)).toEqual([])
      expect(
        await emptyTablesOf(
          target,
          plan.tables.map(({ table }) => table),
        ),
      ).toEqual([])
      const twin = await testDatabase()
      await loadSchema(twin, sql)
      const again = await fill(twin, plan, { workers: 1 })
      expect(again.digest).toBe(document.digest)
      expect(Object.keys(await contentOf(twin, plan))).toHaveLength(plan.tables.length)
    })
  },
)
