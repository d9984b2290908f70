import type { TableEntry } from '../../../postgres/catalog/list-tables.ts'
import type { ListedDatabase } from '../../../services/database/list-server.ts'
import type { ConnectionTest } from '../../../services/database/test-connections.ts'
import { humanCount, humanSize } from '../results/human-numbers.ts'
import type { TextTable } from '../results/text-table.ts'

/** Databases and their schemas: one line each, the schemas below their database. */
export function databasesTable(databases: readonly ListedDatabase[]): TextTable {
  const rows = databases.flatMap((database) => [
    [database.name, '', humanSize(database.sizeBytes), '', '', database.comment ?? ''],
    ...database.schemas.map((schema) => [
      '',
      schema.name,
      humanSize(schema.sizeBytes),
      humanCount(schema.tables),
      humanCount(schema.rowsEstimate),
      schema.comment ?? '',
    ]),
  ])
  return {
    columns: [
      { name: 'database' },
      { name: 'schema' },
      { name: 'size', isNumber: true },
      { name: 'tables', isNumber: true },
      { name: 'rows (estimate)', isNumber: true },
      { name: 'description' },
    ],
    rows,
  }
}

/** How connecting to each database went. */
export function connectionsTable(tests: readonly ConnectionTest[]): TextTable {
  const time = (milliseconds: number | undefined) =>
    milliseconds === undefined ? '' : `${milliseconds.toFixed(1)} ms`
  return {
    columns: [
      { name: 'database' },
      { name: 'connects' },
      { name: 'version' },
      { name: 'connecting', isNumber: true },
      { name: 'round trip', isNumber: true },
      { name: 'problem' },
    ],
    rows: tests.map((test) => [
      test.database,
      test.isConnected ? 'yes' : 'no',
      test.version ?? '',
      time(test.connectMilliseconds),
      time(test.latencyMilliseconds),
      test.error ?? '',
    ]),
  }
}

/** Tables and views with their rows, sizes and meanings. */
export function tablesTable(tables: readonly TableEntry[], isExact: boolean): TextTable {
  return {
    columns: [
      { name: 'schema' },
      { name: 'name' },
      { name: 'kind' },
      { name: isExact ? 'rows' : 'rows (estimate)', isNumber: true },
      { name: 'size', isNumber: true },
      { name: 'description' },
    ],
    rows: tables.map((table) => [
      table.schema,
      table.name,
      table.kind,
      table.rows === undefined ? '' : humanCount(table.rows),
      humanSize(table.sizeBytes),
      table.description ?? '',
    ]),
  }
}
