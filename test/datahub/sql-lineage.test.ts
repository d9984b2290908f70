import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../../bin/source-package.js'
import type { EstateStructure, Lineage } from '../../src/core/estate/structure.ts'
import { openSession } from '../../src/postgres/open-session.ts'
import { applySchema } from '../../src/services/database/apply-schema.ts'
import { readStructure } from '../../src/services/datahub/read-structure.ts'
import { testDatabase } from '../db/server.ts'
import { isDatahubMissing, resultsIn, runInVenv, skippedWithoutDatahub } from './datahub-program.ts'

const target = await testDatabase()
const landing = ['tables', 'procedures'].map((name) => join(root, `databases/bank/landing/${name}.sql`))

interface ParsedLineage {
  readonly in_tables: readonly string[]
  readonly column_lineage: readonly {
    readonly downstream: { readonly column: string }
    readonly upstreams: readonly { readonly table: string; readonly column: string }[]
  }[]
}

const nameIn = (urn: string) => urn.split(',')[1] ?? urn

/** Views and procedures by name: their SQL, and what dhub says that they take from where. */
function lineageOf({ datasets, lineage, routines }: EstateStructure) {
  const views = lineage.map((one) => ({
    name: one.dataset,
    sql: datasets.find(({ name }) => name === one.dataset)?.definition ?? '',
    lineage: one,
  }))
  const procedures = routines.flatMap(({ schema, name, source, lineage: all }) =>
    all.map((one) => ({ name: `${schema}.${name}`, sql: source, lineage: one })),
  )
  return [...views, ...procedures]
}

const ours = ({ upstreams, columns }: Lineage) => ({
  upstreams,
  columns: columns
    .map(
      (one) => `${one.column} < ${one.upstreams.map((from) => `${from.dataset}.${from.column}`).join(' ')}`,
    )
    .toSorted(),
})

/** Without the tables' columns at hand, it takes an argument of a procedure, `procedure.argument`, for a column. */
const theirs = ({ in_tables: tables, column_lineage: columns }: ParsedLineage, procedure: string) => ({
  upstreams: tables.map(nameIn).toSorted(),
  columns: columns
    .flatMap(({ downstream, upstreams }) => {
      const known = upstreams.filter(({ column }) => !column.startsWith(`${procedure}.`))
      const from = known.map(({ table, column }) => `${nameIn(table)}.${column}`)
      return from.length === 0 ? [] : [`${downstream.column} < ${from.toSorted().join(' ')}`]
    })
    .toSorted(),
})

describe.skipIf(isDatahubMissing)(
  `lineage of views and SQL procedures beside datahub check sql-lineage ${skippedWithoutDatahub}`,
  () => {
    test('is the same, table by table and column by column', async () => {
      await applySchema(target, 'schemas')
      {
        await using session = await openSession(target)
        for (const file of landing) await session.script(await readFile(file, 'utf8'))
      }
      const all = lineageOf(await readStructure([{ target, schemas: [] }]))
      expect(all.length).toBeGreaterThanOrEqual(50)
      const folder = await mkdtemp(join(tmpdir(), 'dhub-lineage-'))
      const file = join(folder, 'queries.json')
      await writeFile(file, JSON.stringify(Object.fromEntries(all.map(({ name, sql }) => [name, sql]))))
      const words = [join(root, 'test/datahub/sql_lineage.py'), file, target.database]
      const { output } = await runInVenv('python', words)
      await rm(folder, { recursive: true })
      const parsed = resultsIn<{ name: string; lineage: ParsedLineage }>(output)
      expect(parsed, output.slice(-4000)).toHaveLength(all.length)
      for (const [i, { name, lineage }] of all.entries()) {
        expect(ours(lineage), name).toEqual(
          theirs(parsed[i]?.lineage as ParsedLineage, name.slice(name.indexOf('.') + 1)),
        )
      }
    })
  },
)
