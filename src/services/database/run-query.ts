import { UserError } from '../../core/errors.ts'
import type { ResultColumn, Session, StatementOutcome, TextBatch } from '../../postgres/session.ts'
import { type Statement, splitStatements } from './split-statements.ts'
import { describeSqlError } from './sql-error.ts'

/** What to run and how. */
export type QueryRequest = {
  readonly sql: string
  /** Without it everything happens in a read-only transaction. */
  readonly canWrite: boolean
  /** Rows to hand over per statement; undefined for all. */
  readonly rowsMax: number | undefined
}

/** One statement's result. Read the batches before the next result is asked for. */
export type StatementResult = {
  readonly statement: Statement
  readonly columns: readonly ResultColumn[]
  readonly batches: AsyncIterable<TextBatch>
  /** Complete once the batches are read. */
  readonly outcome: () => StatementOutcome
  /** Whether rows were left out; known once the batches are read. */
  readonly isTruncated: () => boolean
}

const batchRowsMax = 500

/**
 * Runs the statements of a text one by one, each by itself over the extended protocol. Reading happens in a
 * read-only transaction; several writing statements are one transaction, a single one stands alone, as those that
 * refuse transactions must.
 *
 * @throws UserError for transaction control, COPY, and statements that the server refuses
 */
export async function* runQuery(session: Session, request: QueryRequest): AsyncGenerator<StatementResult> {
  const statements = await splitStatements(request.sql)
  for (const statement of statements) refuseUnfit(statement, request)
  if (statements.length === 0) {
    throw new UserError('Cannot run the query: found no statement; expected one or more', [
      'Give the SQL as the argument, or with --file',
    ])
  }
  const isAlone = request.canWrite && statements.length === 1
  // Once a query has run, the server lets nothing turn a read-only transaction into a writing one.
  if (!isAlone) await session.script(request.canWrite ? 'begin' : 'begin read only; select')
  let isComplete = false
  try {
    for (const statement of statements) yield await runStatement(session, statement, request.rowsMax)
    isComplete = true
  } finally {
    if (!isAlone) await session.script(isComplete && request.canWrite ? 'commit' : 'rollback')
  }
}

async function runStatement(
  session: Session,
  statement: Statement,
  rowsMax: number | undefined,
): Promise<StatementResult> {
  const lineOffset = statement.line - 1
  let isTruncated = false
  try {
    // One row more than asked for tells whether there are more.
    const batchRows = rowsMax === undefined ? batchRowsMax : Math.min(batchRowsMax, rowsMax + 1)
    const { columns, batches, outcome } = await session.stream(statement.text, batchRows)
    const limited = async function* (): AsyncGenerator<TextBatch> {
      let rows = 0
      try {
        for await (const batch of batches) {
          const room = rowsMax === undefined ? batch.length : rowsMax - rows
          isTruncated = batch.length > room
          yield isTruncated ? batch.slice(0, room) : batch
          rows += batch.length
          if (isTruncated) return
        }
      } catch (error) {
        throw describeSqlError(error, statement.text, lineOffset)
      }
    }
    return { statement, columns, batches: limited(), outcome, isTruncated: () => isTruncated }
  } catch (error) {
    throw describeSqlError(error, statement.text, lineOffset)
  }
}

function refuseUnfit(statement: Statement, { canWrite }: QueryRequest): void {
  if (statement.kind === 'transaction control') {
    throw new UserError(
      `Cannot run line ${statement.line}: found transaction control (${firstWord(statement)}); expected statements only, which dhub puts into one transaction`,
      ['Take begin, commit, rollback and savepoints out'],
    )
  }
  if (statement.kind === 'copy') {
    throw new UserError(
      `Cannot run line ${statement.line}: found COPY; expected statements whose rows come back as a result`,
      [canWrite ? 'Use psql for COPY' : 'Use --output to write a result to a file'],
    )
  }
}

function firstWord({ text }: Statement): string {
  return /^\w+/.exec(text)?.[0]?.toLowerCase() ?? text
}
