import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { describeForeign, foreignFile, foreignSchemas } from '../schemas-of-others.ts'
import { testDatabase } from '../server.ts'
import { contentOf, fill, loadSchema, planFor, schemaDatabase } from './fill.ts'
import { brokenConstraints, emptyTablesOf } from './prove-constraints.ts'

describeForeign(() => {
  test.each(foreignSchemas)(
    '%s is filled with 100 rows per table, and every constraint holds',
    async (name) => {
      const sql = await readFile(foreignFile(name), 'utf8')
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
    },
  )
})
