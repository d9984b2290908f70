import type { Catalog } from '../../core/catalog/catalog.ts'
import { UserError } from '../../core/errors.ts'
import { quoteIdentifier } from '../../postgres/quote.ts'

/**
 * Plans, ledger and messages write tables as `schema.table`, which the first dot parts.
 *
 * @throws UserError for a schema with a dot in its name
 */
export function refuseDottedSchemas({ tables }: Catalog): void {
  const schemas = [...new Set(tables.map(({ schema }) => schema))]
  const dotted = schemas.find((schema) => schema.includes('.'))
  if (dotted === undefined) return
  const name = quoteIdentifier(dotted)
  throw new UserError(
    `Cannot fill the schema ${name}: found a dot in its name; expected none, as tables are written schema.table`,
    [
      'Leave it out: name the others with --schema',
      `Or give it another name: ALTER SCHEMA ${name} RENAME TO ${quoteIdentifier(dotted.replaceAll('.', '_'))}`,
    ],
  )
}
