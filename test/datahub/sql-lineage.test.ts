import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../../bin/source-package.js'
import type { EstateStructure, Lineage } from '../../src/core/estate/structure.ts'
import { gatherBank } from '../../src/services/datahub/gather-estate.ts'
import { isDatahubMissing, resultsIn, runInVenv, skippedWithoutDatahub } from './datahub-program.ts'
import { realIngestion } from './real-ingestion.ts'

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
      const { target } = await realIngestion('schemas')
      const { estate } = await gatherBank({ target, layout: 'schemas', asOf: undefined })
      const all = lineageOf(estate.structure)
      expect(all.length).toBeGreaterThanOrEqual(25)
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
