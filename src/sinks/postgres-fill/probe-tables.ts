import type { CopyConnection } from '../../postgres/copy.ts'
import { PostgresError } from '../../postgres/postgres-error.ts'
import { quoteIdentifier, quoteLiteral, quoteTable } from '../../postgres/quote.ts'
import { type CopyTarget, directCopy, insertStaged, stagedCopy, stageName } from './copy-statements.ts'

/** Some rows of a table, to see what the database makes of them. */
export interface ProbedTable extends CopyTarget {
  /** Lines of COPY text. */
  readonly lines: readonly string[]
  /** Columns that find a row again; none where nothing does. */
  readonly key: readonly string[]
  /** Columns that are not sent, of which to know whether rows get values of their own there. */
  readonly unsent: readonly string[]
  readonly isStaged: boolean
}

/** What the database made of them. */
export interface ProbeOutcome {
  readonly table: string
  /** Why it does not take them, as it says; undefined when it does. */
  readonly refused: { readonly message: string; readonly subject: string } | undefined
  /** Rows that were sent and are not there as sent: taken away, or with another key; 0 where that cannot be told. */
  readonly lost: number
  /** Columns that hold something else than was sent. */
  readonly overwritten: readonly string[]
  /** Columns that hold fewer different values than were sent, or the same in several rows where none were. */
  readonly repeated: readonly string[]
  /** It takes rows by INSERT, but not by COPY. */
  readonly needsInsert: boolean
}

/**
 * Inserts rows of tables that refer to each other at most, and looks at them. To be called within a transaction that is
 * rolled back later; rows that are refused leave nothing behind.
 */
export async function probeTables(
  connection: CopyConnection,
  tables: readonly ProbedTable[],
): Promise<readonly ProbeOutcome[]> {
  const filled = tables.filter(({ lines }) => lines.length > 0)
  if (filled.length === 0) return []
  const isStaged = filled.some((table) => table.isStaged)
  const first = isStaged ? undefined : await attempt(connection, filled, false)
  const refusedByCopy = first?.error
  const { error } =
    first !== undefined && refusedByCopy === undefined ? first : await attempt(connection, filled, true)
  if (error !== undefined) {
    const refused = toldOf(refusedByCopy ?? error)
    return filled.map(({ table }) => ({
      table,
      refused,
      lost: 0,
      overwritten: [],
      repeated: [],
      needsInsert: false,
    }))
  }
  const outcomes: ProbeOutcome[] = []
  for (const [position, table] of filled.entries()) {
    const seen = await compare(connection, table, position)
    outcomes.push({
      table: table.table,
      refused: undefined,
      needsInsert: refusedByCopy !== undefined,
      ...seen,
    })
  }
  await connection.script(dropStages(filled.length))
  return outcomes
}

const dropStages = (count: number): string =>
  Array.from({ length: count }, (_, position) => `drop table if exists ${stageName(position)}`).join('; ')

async function attempt(
  connection: CopyConnection,
  tables: readonly ProbedTable[],
  byInsert: boolean,
): Promise<{ readonly error: unknown }> {
  const stages = tables.flatMap(stagedCopy)
  const copies = byInsert ? [insertStaged(tables)] : tables.map(directCopy)
  const sources = tables.map(({ lines }) => [Buffer.from(lines.join(''))])
  try {
    await connection.copyIn(
      [
        'savepoint dhub_probe',
        ...stages,
        ...copies,
        askDeferred(tables),
        'release savepoint dhub_probe',
      ].join(';\n'),
      ...sources,
      ...(byInsert ? [] : sources),
    )
    return { error: undefined }
  } catch (error) {
    if (!(error instanceof PostgresError) || error.failureClass === 'transient') throw error
    await connection.script('rollback to savepoint dhub_probe')
    return { error }
  }
}

/** Has triggers of the user's that wait for the end of the transaction look now. */
const askDeferred = (tables: readonly ProbedTable[]): string => `do $dhub$ declare name text; begin
  for name in select format('%I.%I', n.nspname, t.tgname) from pg_trigger t join pg_class r on r.oid = t.tgrelid
    join pg_namespace n on n.oid = r.relnamespace
    where t.tgrelid = any(array[${tables.map(({ table }) => quoteLiteral(quoteTable(table))).join(', ')}]::regclass[])
      and not t.tgisinternal and t.tgdeferrable
  loop execute 'set constraints ' || name || ' immediate'; end loop;
end $dhub$`

/** The rows as they are there, beside those that were sent. */
async function compare(
  connection: CopyConnection,
  { table, key, columns, unsent, lines }: ProbedTable,
  position: number,
): Promise<Pick<ProbeOutcome, 'lost' | 'overwritten' | 'repeated'>> {
  if (key.length === 0) return { lost: 0, overwritten: [], repeated: [] }
  const on = key.map((column) => `t.${quoteIdentifier(column)} = s.${quoteIdentifier(column)}`).join(' and ')
  const differences = columns.map((column, at) => {
    const name = quoteIdentifier(column)
    const isOther = `t.${name}::text is distinct from s.${name}::text`
    const fewer = `count(distinct t.${name}::text) < count(distinct s.${name}::text)`
    return `count(*) filter (where ${isOther}) as d${at}, (${fewer})::integer as r${at}`
  })
  const repeats = unsent.map((column, at) => {
    const name = quoteIdentifier(column)
    return `(count(distinct t.${name}::text) < count(t.${name}))::integer as u${at}`
  })
  const [row] = await connection.query<Record<string, number>>(
    `select count(*) as found, ${[...differences, ...repeats].join(', ')} from ${stageName(position)} s join ${quoteTable(table)} t on ${on}`,
  )
  const found = row?.['found'] ?? 0
  const isSet = (letter: string, at: number) => (row?.[`${letter}${at}`] ?? 0) > 0
  return {
    lost: lines.length - found,
    overwritten: columns.filter((_, at) => isSet('d', at)),
    repeated: [...columns.filter((_, at) => isSet('r', at)), ...unsent.filter((_, at) => isSet('u', at))],
  }
}

function toldOf(error: unknown): { readonly message: string; readonly subject: string } {
  if (!(error instanceof PostgresError)) return { message: String(error), subject: 'rows' }
  const { message = error.message, constraint, column, detail, where } = error.report ?? {}
  const place = /function (\S+\([^)]*\))/.exec(where ?? '')?.[1]
  const subject = constraint ?? column ?? place ?? 'rows'
  const words = [message, constraint, detail, place === undefined ? undefined : `in ${place}`]
  return { message: words.filter((word) => word !== undefined && word !== '').join(', '), subject }
}
