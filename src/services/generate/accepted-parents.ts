import type { CheckConstraint, ForeignKey } from '../../core/catalog/catalog.ts'
import { columnsIn } from '../../generation/checks/normal-form.ts'
import type { CompiledFill } from '../../generation/fill/compiled-fill.ts'
import type { AcceptedParents, FillInput } from '../../generation/fill/fill-input.ts'
import { tupleText } from '../../generation/fill/tuple-text.ts'
import type { CopyConnection } from '../../postgres/copy.ts'
import { PostgresError } from '../../postgres/postgres-error.ts'
import { quoteIdentifier, quoteTable } from '../../postgres/quote.ts'

/** A check that only the database can judge, and the one reference whose columns it speaks of. */
export interface AskedReference {
  /** `schema.table`. */
  readonly table: string
  readonly check: CheckConstraint
  readonly key: ForeignKey
}

/** The checks with functions of the user's that look at what a reference points at, such as its kind. */
export function askedReferences(input: FillInput, { constraints }: CompiledFill): readonly AskedReference[] {
  const open = new Set(
    constraints.flatMap(({ table, constraint, kind, how }) =>
      kind === 'check' && how === 'by the database' ? [`${table} ${constraint}`] : [],
    ),
  )
  return input.catalog.tables.flatMap(({ schema, name, checks, foreignKeys }) => {
    const table = `${schema}.${name}`
    return checks.flatMap((check) => {
      const expression = input.expressions[check.sql]
      if (expression === undefined || !open.has(`${table} ${check.name}`)) return []
      const columns = [...columnsIn(expression)]
      const key = foreignKeys.find((one) => columns.every((column) => one.columns.includes(column)))
      return key === undefined || columns.length === 0 ? [] : [{ table, check, key }]
    })
  })
}

/** Asks the database which rows a reference may point at, by their keys; to be called where those rows are. */
export async function acceptedParents(
  connection: CopyConnection,
  asked: readonly AskedReference[],
): Promise<AcceptedParents> {
  const found: Record<string, Record<string, readonly string[]>> = {}
  for (const { table, check, key } of asked) {
    const keys = await acceptedKeys(connection, check, key)
    if (keys === undefined) continue
    const known = found[table]?.[key.name]
    const both = known === undefined ? keys : known.filter((one) => keys.includes(one))
    found[table] = { ...found[table], [key.name]: both }
  }
  return found
}

async function acceptedKeys(
  connection: CopyConnection,
  check: CheckConstraint,
  { table, columns, references }: ForeignKey,
): Promise<readonly string[] | undefined> {
  const as = columns.map(
    (column, i) => `p.${quoteIdentifier(references[i] as string)} as ${quoteIdentifier(column)}`,
  )
  const texts = columns.map((column, i) => `s.${quoteIdentifier(column)}::text as k${i}`)
  await connection.script('savepoint dhub_asked')
  try {
    const rows = await connection.query<Record<string, string | null>>(
      `select ${texts.join(', ')} from (select ${as.join(', ')} from ${quoteTable(table)} p) s where (${check.sql}) is not false`,
    )
    return rows.map((row) => tupleText(columns.map((_, i) => row[`k${i}`] ?? null)))
  } catch (error) {
    if (!(error instanceof PostgresError)) throw error
    // A function that does not bear some of the rows tells nothing.
    await connection.script('rollback to savepoint dhub_asked')
    return undefined
  }
}
