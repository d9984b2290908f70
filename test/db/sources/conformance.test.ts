import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Catalog, CatalogTable } from '../../../src/core/catalog/catalog.ts'
import { learn, loadCatalog } from './load-catalog.ts'

const folder = process.env.DHUB_CONFORMANCE

/** As counted by hand-written queries on each schema, tables without partitions; folded: from partitions. */
const expected = {
  pagila: {
    tables: 15,
    partitions: 7,
    columns: 87,
    notNull: 72,
    primaryKeys: 15,
    foreignKeys: 21,
    folded: 3,
  },
  pagila_4_1: {
    ...{ tables: 16, partitions: 55, columns: 94, notNull: 78, primaryKeys: 16, foreignKeys: 22, folded: 3 },
    ...{ uniques: 5, enums: 1, domains: 1, arrays: 2, generated: 1, sequences: 13, triggers: 1 },
  },
  sakila: {
    ...{ tables: 21, columns: 123, notNull: 108, primaryKeys: 15, foreignKeys: 40, uniques: 2, checks: 6 },
    ...{ enums: 1, domains: 1, arrays: 1, sequences: 19, triggers: 1 },
  },
  northwind: { tables: 14, columns: 92, notNull: 31, primaryKeys: 14, foreignKeys: 13 },
  chinook: { tables: 11, columns: 64, notNull: 30, primaryKeys: 11, foreignKeys: 11 },
  chinook_identity: {
    ...{ tables: 11, columns: 64, notNull: 30, primaryKeys: 11, foreignKeys: 11 },
    ...{ identities: 10, sequences: 10 },
  },
  adventureworks: {
    ...{ tables: 68, columns: 456, notNull: 386, primaryKeys: 68, foreignKeys: 90, uniques: 1, checks: 88 },
    ...{ domains: 43, sequences: 36 },
  },
} as const
const alsoOfPagila = { uniques: 2, enums: 1, domains: 1, arrays: 1, sequences: 13, triggers: 1 }
const nothing = {
  ...{ tables: 0, partitions: 0, columns: 0, notNull: 0, primaryKeys: 0, foreignKeys: 0, folded: 0 },
  ...{ uniques: 0, checks: 0, enums: 0, domains: 0, arrays: 0, generated: 0, identities: 0, sequences: 0 },
  triggers: 0,
}

describe.skipIf(folder === undefined)(
  `schemas of others${folder === undefined ? ', which DHUB_CONFORMANCE would name' : ''}`,
  () => {
    test.each(Object.entries(expected))('readCatalog() finds all that is in %s', async (name, counts) => {
      const file = path.join(folder ?? '', `${name}.sql`)
      expect(existsSync(file)).toBe(true)
      const { target, catalog } = await loadCatalog(file)
      const more = name === 'pagila' ? alsoOfPagila : {}
      expect(countsOf(catalog)).toEqual({ ...nothing, ...more, ...counts })
      expect(unknownTypes(catalog)).toEqual([])
      expect(await learn(target)).toEqual(catalog)
    })
  },
)

function countsOf({ tables }: Catalog): Readonly<Record<string, number>> {
  const own = tables.filter(({ partitionOf }) => partitionOf === null)
  const columns = own.flatMap((table) => table.columns)
  const sum = (listOf: (table: CatalogTable) => readonly unknown[]) => own.flatMap(listOf).length
  const ofKind = (kind: string) => columns.filter(({ type }) => type.kind === kind).length
  return {
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
}

function unknownTypes({ tables }: Catalog): readonly string[] {
  const columns = tables.flatMap((table) => table.columns)
  return columns.filter(({ type }) => JSON.stringify(type).includes('"other"')).map(({ typeSql }) => typeSql)
}
