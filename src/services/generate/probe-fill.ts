import type { CatalogTable } from '../../core/catalog/catalog.ts'
import type { AnyTable } from '../../core/table.ts'
import type { CompiledFill } from '../../generation/fill/compiled-fill.ts'
import type { Refusal } from '../../generation/fill/constraint-entry.ts'
import type { AcceptedParents, FillInput } from '../../generation/fill/fill-input.ts'
import type { FilledTable } from '../../generation/fill/filled-table.ts'
import type { CopyConnection } from '../../postgres/copy.ts'
import { type ProbeOutcome, probeTables } from '../../sinks/postgres-fill/probe-tables.ts'
import { acceptedParents, askedReferences } from './accepted-parents.ts'
import { emptyTables } from './empty-tables.ts'
import { reserveSequences } from './reserve-sequences.ts'

/** Rows of each table that are tried, spread over all of them. */
const SAMPLE_ROWS = 8
/** Of those where something may refuse single rows. */
const SAMPLE_ROWS_OF_OPEN = 100
/** Of tables that a check looks at from another one. */
const SAMPLE_ROWS_OF_ASKED = 1000
/** With the rows that they refer to, no more than so many. */
const ROWS_MAX = 20_000

/** What a probe has shown. */
export interface FillProbe {
  readonly refusals: readonly Refusal[]
  /** Tables that take rows by INSERT alone. */
  readonly staged: readonly string[]
  /** Columns that a trigger fills with something else than is sent, by table. */
  readonly overwritten: Readonly<Record<string, readonly string[]>>
  /** Columns of keys and uniques that triggers give the same value in many rows, by table. */
  readonly repeated: Readonly<Record<string, readonly string[]>>
  /** What references of refused tables may point at. */
  readonly accepted: AcceptedParents
}

/** Where nothing had to be tried. */
export const nothingProbed: FillProbe = {
  refusals: [],
  staged: [],
  overwritten: {},
  repeated: {},
  accepted: {},
}

/**
 * Inserts sample rows, and those that they refer to, in a transaction that is rolled back, where only the database knows
 * what becomes of them: tables with triggers or rules of the user's, with row security, with checks that dhub cannot judge,
 * or with indexes and generated columns that may end in an error. Other plans are not probed.
 */
export async function probeFill(
  connection: CopyConnection,
  input: FillInput,
  compiled: CompiledFill,
): Promise<FillProbe> {
  const catalog = new Map(input.catalog.tables.map((table) => [`${table.schema}.${table.name}`, table]))
  const opaque = new Set(
    compiled.constraints.flatMap(({ table, how }) => (how === 'by the database' ? [table] : [])),
  )
  const isOpen = ({ table }: FilledTable) => opaque.has(table) || isUnpredictable(catalog.get(table), catalog)
  const isRead = ({ table }: FilledTable) => isWorkedOutThere(catalog.get(table))
  const last = compiled.tables.findLastIndex(isOpen)
  // A trigger may look at any other table; what is worked out of a row needs but that row.
  const tried = compiled.tables.filter((table, at) => at <= last || isRead(table))
  if (tried.length === 0) return nothingProbed
  const asked = askedReferences(input, compiled)
  const pointedAt = new Set(asked.map(({ key }) => key.table))
  const wanted = (one: FilledTable) => {
    if (pointedAt.has(one.table)) return SAMPLE_ROWS_OF_ASKED
    return isOpen(one) || isRead(one) ? SAMPLE_ROWS_OF_OPEN : SAMPLE_ROWS
  }
  const samples = closureOf(tried, compiled.tables, wanted)
  await reserveSequences(connection, input, compiled)
  await connection.script('begin')
  try {
    if (input.strategy === 'refresh')
      await emptyTables(
        connection,
        input.plan.tables.map(({ table }) => table),
      )
    const seen = await probeSamples(connection, compiled, catalog, samples)
    const refused = new Set(seen.refusals.map(({ table, subject }) => `${table} ${subject}`))
    const open = asked.filter(({ table, check }) => refused.has(`${table} ${check.name}`))
    return { ...seen, accepted: await acceptedParents(connection, open) }
  } finally {
    await connection.script('rollback')
  }
}

/** Whether something of the user's has a say in what becomes of rows, there or in a partition. */
function isUnpredictable(
  table: CatalogTable | undefined,
  catalog: ReadonlyMap<string, CatalogTable>,
): boolean {
  if (table === undefined) return false
  const name = `${table.schema}.${table.name}`
  const parts = [...catalog.values()].filter(({ partitionOf }) => partitionOf?.table === name)
  return (
    table.insertTriggers.length > 0 ||
    table.insertRules.length > 0 ||
    table.rowSecurity !== 'off' ||
    parts.some((part) => isUnpredictable(part, catalog))
  )
}

/** A cast that may fail, or a function that may. */
const READING =
  /::(?!text|character|bpchar|regclass)|\b(?!(?:lower|upper|coalesce|btrim|md5|length|nullif|extract|date_trunc|hash\w*)\()\w+\(/i

/** Whether the database works out something of a row that may turn out as NULL or an error. */
const isWorkedOutThere = (table: CatalogTable | undefined): boolean =>
  (table?.indexed ?? []).some((sql) => READING.test(sql)) ||
  (table?.columns ?? []).some(
    ({ generatedSql, isNullable }) =>
      generatedSql !== null && (!isNullable || generatedSql.includes('->') || READING.test(generatedSql)),
  )

/** Some rows of each table, and all that they refer to, by table. */
function closureOf(
  tables: readonly FilledTable[],
  all: readonly FilledTable[],
  wantedOf: (table: FilledTable) => number,
): ReadonlyMap<string, ReadonlySet<number>> {
  const known = new Map(all.map((table) => [table.table, table]))
  const chosen = new Map<string, Set<number>>()
  let count = 0
  const open: { readonly table: string; readonly row: number }[] = []
  const add = (table: string, row: number) => {
    const rows = chosen.get(table) ?? new Set()
    chosen.set(table, rows)
    if (rows.has(row)) return
    rows.add(row)
    count++
    open.push({ table, row })
  }
  for (const one of tables) {
    const { table, rows } = one
    const samples = count < ROWS_MAX ? Math.min(rows, wantedOf(one)) : 0
    for (let i = 0; i < samples; i++) add(table, Math.floor((i * rows) / samples))
    // What a row refers to has to be there, however many that makes.
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const parent of known.get(next.table)?.parentsOf(next.row) ?? []) add(parent.table, parent.row)
    }
  }
  return chosen
}

async function probeSamples(
  connection: CopyConnection,
  compiled: CompiledFill,
  catalog: ReadonlyMap<string, CatalogTable>,
  samples: ReadonlyMap<string, ReadonlySet<number>>,
): Promise<Omit<FillProbe, 'accepted'>> {
  const writers = new Map(
    compiled.plan.phases.flatMap(({ tables }) =>
      tables.map((table): [string, AnyTable] => [`${table.schema}.${table.name}`, table]),
    ),
  )
  const refusals: Refusal[] = []
  const staged: string[] = []
  const overwritten: Record<string, readonly string[]> = {}
  const repeated: Record<string, readonly string[]> = {}
  const missing = new Set<string>()
  const components = Map.groupBy(compiled.tables, ({ root }) => root)
  for (const tables of components.values()) {
    const refers = tables.some(({ table }) => refersToAny(catalog.get(table), missing))
    if (refers) {
      // What its rows refer to was refused: that is told already.
      for (const { table } of tables) missing.add(table)
      continue
    }
    const probed = tables.map((table) => ({
      ...table,
      lines: linesOf(table, writers, samples),
      unsent: uniqueColumns(catalog.get(table.table)).filter((name) => !table.columns.includes(name)),
    }))
    for (const outcome of await probeTables(connection, probed)) {
      const own = refusalsOf(outcome, catalog, compiled.tables)
      refusals.push(...own)
      if (own.length > 0) missing.add(outcome.table)
      if (outcome.needsInsert) staged.push(outcome.table)
      if (outcome.overwritten.length > 0) overwritten[outcome.table] = outcome.overwritten
      const keyed = uniqueColumns(catalog.get(outcome.table))
      const again = outcome.repeated.filter((column) => keyed.includes(column))
      if (again.length > 0) repeated[outcome.table] = again
    }
  }
  return { refusals, staged, overwritten, repeated }
}

/** The columns of a table that some key or unique of it speaks of, but for those that are worked out of others. */
function uniqueColumns(table: CatalogTable | undefined): readonly string[] {
  const keys = table === undefined ? [] : [table.primaryKey, ...table.uniques]
  const names = new Set(
    keys.flatMap((key) => key?.parts.flatMap((part) => ('column' in part ? [part.column] : [])) ?? []),
  )
  return (table?.columns ?? [])
    .filter(({ name, generatedSql }) => names.has(name) && generatedSql === null)
    .map(({ name }) => name)
}

const refersToAny = (table: CatalogTable | undefined, names: ReadonlySet<string>): boolean =>
  table?.foreignKeys.some((key) => names.has(key.table)) === true

function linesOf(
  { table, rowAt }: FilledTable,
  writers: ReadonlyMap<string, AnyTable>,
  samples: ReadonlyMap<string, ReadonlySet<number>>,
): readonly string[] {
  const lineOf = writers.get(table)?.lineOf as ((row: unknown) => string) | undefined
  if (lineOf === undefined) return []
  return [...(samples.get(table) ?? [])].sort((a, b) => a - b).map((row) => lineOf(rowAt(row)))
}

/** What the outcome says against filling the table. */
function refusalsOf(
  { table, refused, lost, overwritten }: ProbeOutcome,
  catalog: ReadonlyMap<string, CatalogTable>,
  tables: readonly FilledTable[],
): readonly Refusal[] {
  if (refused !== undefined) {
    const { message, subject } = refused
    return [
      {
        table,
        subject,
        message: `Cannot fill ${table}: found ${message}; expected the database to take sample rows`,
      },
    ]
  }
  const found = catalog.get(table)
  const isRedirected = found?.insertRules.some(({ isInstead }) => isInstead) === true
  const names = found?.insertTriggers.map(({ name }) => name).join(', ') ?? ''
  if (lost > 0 && !isRedirected) {
    return [
      {
        table,
        subject: names,
        message: `Cannot fill ${table}: found ${lost} of its sample rows gone or with other keys (triggers ${names}); expected rows to stay as they are sent`,
      },
    ]
  }
  const referred = new Set(
    tables.flatMap((other) =>
      (catalog.get(other.table)?.foreignKeys ?? [])
        .filter((key) => key.table === table)
        .flatMap(({ references }) => references),
    ),
  )
  return overwritten
    .filter((column) => referred.has(column))
    .map((column) => ({
      table,
      subject: column,
      message: `Cannot fill ${table}.${column}: found a trigger (${names}) that puts other values there, which other tables of the plan refer to; expected them to stay as they are sent`,
    }))
}
