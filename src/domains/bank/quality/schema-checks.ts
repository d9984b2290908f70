import type { TableSpec } from '../../../core/table.ts'
import { feedTable } from '../landing/feed-table.ts'
import { feeds } from '../landing/feeds.ts'
import { bankPhases } from '../phases.ts'
import type { Check } from './check.ts'

const CHECKED = ['accounts_db.transactions', 'loans_db.loans', 'compliance_db.suspicious_activity_reports']
const CHECKED_FEEDS = ['payment_postings', 'loan_servicing']

/** That tables which others load from or report on keep the columns that are promised. */
export const schemaChecks: readonly Check[] = [
  ...bankPhases
    .flatMap(({ tables }) => tables)
    .filter(({ schema, name }) => CHECKED.includes(`${schema}.${name}`)),
  ...feeds.filter(({ name }) => CHECKED_FEEDS.includes(name)).map(feedTable),
].map(schemaCheck)

function schemaCheck({ schema, name, columns }: Omit<TableSpec, 'rows'>): Check {
  const names = Object.keys(columns).map((column) => `('${column}')`)
  return {
    id: `${name.replaceAll('_', '-')}-schema`,
    schema,
    table: name,
    kind: 'schema',
    description: `${schema}.${name} has every column that is promised`,
    sql: `SELECT count(*) FROM (VALUES ${names.join(', ')}) AS promised (name)
WHERE NOT EXISTS (
  SELECT FROM information_schema.columns c
  WHERE c.table_schema = '${schema}' AND c.table_name = '${name}' AND c.column_name = promised.name
)`,
    from: 'SELECT 0',
    to: 'SELECT 0',
    department: 'it',
    priority: 'high',
  }
}
