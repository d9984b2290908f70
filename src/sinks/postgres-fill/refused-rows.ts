import type { TableBatch } from '../../core/batch.ts'
import { ExternalError } from '../../core/errors.ts'
import { PostgresError } from '../../postgres/postgres-error.ts'

/** A row that the database does not take, told with the table and the rule, as the database told it. */
export function refusedRows(error: unknown, tables: readonly TableBatch[]): unknown {
  if (!(error instanceof PostgresError) || error.failureClass === 'transient') return error
  const { schema, table, constraint, detail, message = error.message } = error.report ?? {}
  const place = [schema, table].filter(Boolean).join('.') || tables.map((batch) => batch.table).join(', ')
  const found = [message, constraint, detail].filter((part) => part !== undefined && part !== '').join(', ')
  return new ExternalError(`Cannot fill ${place}: found ${found}; expected the database to take the rows`, {
    cause: error,
    tried: 'load the rows of one slice; nothing of the slice is kept',
    ...(error.code === undefined ? {} : { code: error.code }),
    nextSteps: [
      'See how each constraint is met with dhub generate check',
      'Change the generators of the columns concerned in the plan, or leave the table out',
    ],
  })
}
