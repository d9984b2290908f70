import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Catalog, CatalogTable } from '../../../src/core/catalog/catalog.ts'
import { describeForeign, foreignFile } from '../schemas-of-others.ts'
import { learn, loadCatalog } from './load-catalog.ts'

/** As counted by queries of others on each schema; tables without partitions. Folded: found on partitions alone. */
const expected = {
  pagila: `15 tables, 7 partitions, 87 columns, 72 notNull, 15 primaryKeys, 21 foreignKeys, 3 folded, 2 uniques,
    1 enums, 1 domains, 1 arrays, 13 sequences, 1 triggers`,
  pagila_4_1: `16 tables, 55 partitions, 94 columns, 78 notNull, 16 primaryKeys, 22 foreignKeys, 3 folded, 5 uniques,
    1 enums, 1 domains, 2 arrays, 1 generated, 13 sequences, 1 triggers`,
  sakila: `21 tables, 123 columns, 108 notNull, 15 primaryKeys, 40 foreignKeys, 2 uniques, 6 checks, 1 enums,
    1 domains, 1 arrays, 19 sequences, 1 triggers`,
  northwind: '14 tables, 92 columns, 31 notNull, 14 primaryKeys, 13 foreignKeys',
  chinook: '11 tables, 64 columns, 30 notNull, 11 primaryKeys, 11 foreignKeys',
  chinook_identity: `11 tables, 64 columns, 30 notNull, 11 primaryKeys, 11 foreignKeys, 10 identities, 10 sequences`,
  adventureworks: `68 tables, 456 columns, 386 notNull, 68 primaryKeys, 90 foreignKeys, 1 uniques, 88 checks,
    43 domains, 36 sequences`,
}

describeForeign(() => {
  test.each(Object.entries(expected))('readCatalog() finds all that is in %s', async (name, counts) => {
    const file = foreignFile(name)
    expect(existsSync(file)).toBe(true)
    const { target, catalog } = await loadCatalog(file)
    expect(countsOf(catalog)).toEqual(counts.split(/,\s*/))
    expect(unknownTypes(catalog)).toEqual([])
    expect(await learn(target)).toEqual(catalog)
  })
})

function countsOf({ tables }: Catalog): readonly string[] {
  const own = tables.filter(({ partitionOf }) => partitionOf === null)
  const columns = own.flatMap((table) => table.columns)
  const sum = (listOf: (table: CatalogTable) => readonly unknown[]) => own.flatMap(listOf).length
  const ofKind = (kind: string) => columns.filter(({ type }) => type.kind === kind).length
  const counts = {
    tables: own.length,
    partitions: tables.length - own.length,
    columns: columns.length,
    notNull: columns.filter(({ isNullable }) => !isNullable).length,
    primaryKeys: own.filter(({ primaryKey }) => primaryKey !== null).length,
    foreignKeys: sum(({ foreignKeys }) => foreignKeys),
    folded: sum(({ foreignKeys }) => foreignKeys.filter(({ partitions }) => partitions.length > 0)),
    uniques: sum(({ uniques }) => uniques),
    checks: sum(({ checks }) => checks),
    enums: ofKind('enum'),
    domains: ofKind('domain'),
    arrays: ofKind('array'),
    generated: columns.filter(({ generatedSql }) => generatedSql !== null).length,
    identities: columns.filter(({ identity }) => identity === 'always').length,
    sequences: columns.filter(({ sequence }) => sequence !== null).length,
    triggers: sum(({ insertTriggers }) => insertTriggers),
  }
  return Object.entries(counts).flatMap(([name, count]) => (count === 0 ? [] : [`${count} ${name}`]))
}

function unknownTypes({ tables }: Catalog): readonly string[] {
  const columns = tables.flatMap((table) => table.columns)
  return columns.filter(({ type }) => JSON.stringify(type).includes('"other"')).map(({ typeSql }) => typeSql)
}
