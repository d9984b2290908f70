import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { ColumnType } from '../../../../src/core/column.ts'
import { tablesOf } from '../../../../src/core/domain.ts'
import type { AnyTable } from '../../../../src/core/table.ts'
import { bank } from '../../../../src/domains/bank/domain.ts'
import type { ConnectionTarget } from '../../../../src/postgres/connection/connection-target.ts'
import { connectionUrl } from '../../../../src/postgres/connection/show-target.ts'
import { checksOf, foreignKeysOf, indexesOf, keysOf } from '../../../../src/postgres/ddl/constraints.ts'
import { openSession } from '../../../../src/postgres/open-session.ts'
import { testDatabase } from '../../server.ts'
import { applyAsDatabase, applySchemas } from './apply-files.ts'
import { type CatalogTable, readCatalog } from './catalog.ts'

type Catalog = Record<string, CatalogTable>

const target = await testDatabase()
await applySchemas(target)
const catalogs = await readCatalogs(target)

describe.each(bank.schemas.map(({ name }) => name))('%s', (schema) => {
  const catalog = catalogs[schema] as Catalog
  const tables = tablesOf(bank).filter((table) => table.schema === schema)

  test('has the tables of the specs and no other', () => {
    expect(Object.keys(catalog).sort()).toEqual(tables.map(({ name }) => name).sort())
  })

  test.each(tables.map((table) => [table.name, table] as const))('%s equals its spec', (name, table) => {
    const found = catalog[name] as CatalogTable
    expect(found.comment).toBe(table.comment)
    expect(found.columns).toEqual(expectedColumns(table, found))
    expect(Object.keys(found.constraints).sort()).toEqual(expectedConstraints(table).sort())
    for (const { name: key, columns, isPrimary } of keysOf(table)) {
      expect(unquoted(found.constraints[key])).toBe(
        `${isPrimary ? 'PRIMARY KEY' : 'UNIQUE'} (${columns.join(', ')})`,
      )
    }
    for (const { name: key, column, target: to } of foreignKeysOf(table)) {
      expect(unquoted(found.constraints[key])).toBe(
        `FOREIGN KEY (${column}) REFERENCES ${to.schema}.${to.table}(${to.column})`,
      )
    }
    for (const [column, { values }] of Object.entries(table.columns)) {
      if (values === undefined) continue
      const definition = found.constraints[`${name}_${column}_check`] ?? ''
      expect([...definition.matchAll(/'((?:[^']|'')*)'::/g)].map(([, value]) => value)).toEqual([...values])
    }
    const indexes = indexesOf(table).map(({ name: index, columns, condition }) => [
      index,
      condition === undefined ? columns : [...columns, `where (${condition})`],
    ])
    expect(found.indexes).toEqual(Object.fromEntries(indexes))
  })
})

const database = await testDatabase()
const empty = await testDatabase()

test('the same files make each schema a database of its own, without references to the others', async () => {
  await applyAsDatabase(database, 'accounts_db')
  await using own = await openSession(database)
  const catalog = await readCatalog(own, 'public')
  expect(Object.keys(catalog)).toContain('accounts')
  expect(Object.keys(catalog['accounts']?.constraints ?? {})).toContain('accounts_customer_id_fkey')
  expect(Object.keys(catalog['accounts']?.constraints ?? {})).not.toContain('accounts_branch_code_fkey')
})

const hasPsql = spawnSync('psql', ['--version']).status === 0

test.skipIf(!hasPsql)('load.sql makes everything in one go with psql', async () => {
  const file = fileURLToPath(new URL('../../../../databases/bank/load.sql', import.meta.url))
  const words = ['--no-psqlrc', '--quiet', '--dbname', connectionUrl(empty), '--file', file]
  const { status, stderr } = spawnSync('psql', words, { encoding: 'utf8' })
  expect([stderr, status]).toEqual(['', 0])
  expect(await readCatalogs(empty)).toEqual(catalogs)
})

async function readCatalogs(of: ConnectionTarget): Promise<Record<string, Catalog>> {
  await using session = await openSession(of)
  const entries = []
  for (const { name } of bank.schemas) entries.push([name, await readCatalog(session, name)] as const)
  return Object.fromEntries(entries)
}

function expectedColumns(table: AnyTable, found: CatalogTable): object[] {
  return Object.entries(table.columns).map(([name, column], position) => ({
    name,
    type: catalogType(column.type),
    isNullable: column.isNullable,
    // The server writes defaults in its own words: the spec says only whether there is one.
    defaultSql: column.defaultSql === undefined ? null : expect.stringContaining(column.defaultSql),
    isIdentity: column.isIdentity ?? false,
    collation: column.isBytewise ? 'C' : null,
    comment: column.comment,
    ...(found.columns[position] === undefined ? { missing: true } : {}),
  }))
}

function expectedConstraints(table: AnyTable): string[] {
  return [...keysOf(table), ...checksOf(table), ...foreignKeysOf(table)].map(({ name }) => name)
}

function catalogType(type: ColumnType): string {
  switch (type.kind) {
    case 'varchar':
      return `character varying(${type.length})`
    case 'numeric':
      return `numeric(${type.precision},${type.scale})`
    case 'timestamp':
      return 'timestamp without time zone'
    default:
      return type.kind
  }
}

const unquoted = (definition: string | undefined) => definition?.replaceAll('"', '')
