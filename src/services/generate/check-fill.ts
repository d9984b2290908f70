import type { CatalogTable } from '../../core/catalog/catalog.ts'
import type { StageEvent } from '../../core/event.ts'
import type { CompiledFill } from '../../generation/fill/compiled-fill.ts'
import type { ConstraintEntry } from '../../generation/fill/constraint-entry.ts'
import type { FillInput } from '../../generation/fill/fill-input.ts'
import type { Querying } from '../../postgres/session.ts'
import { stageEvents } from '../../sinks/postgres/stage-events.ts'
import { countMisplaced } from '../../sources/postgres/count-misplaced.ts'
import { fromOf, violationQueries } from '../../sources/postgres/violation-queries.ts'

/** A line of the constraint ledger: how it was met, and what the database says afterwards. */
export interface CheckedConstraint extends ConstraintEntry {
  /** `holds` for every row; `broken`; `older rows` break one that was never validated; `unproven` when it cannot be asked. */
  readonly proof: 'holds' | 'broken' | 'older rows' | 'unproven'
  readonly violations: number
}

/** A table in figures. */
export interface CheckedTable {
  /** `schema.table`. */
  readonly table: string
  readonly planned: number
  /** Rows that were sent. */
  readonly rows: number
  readonly rowsBefore: number
  readonly rowsAfter: number
}

/** What the database holds after a filling. */
export interface CheckedFill {
  readonly tables: readonly CheckedTable[]
  readonly constraints: readonly CheckedConstraint[]
  /** What is wrong, each with its name. */
  readonly problems: readonly string[]
}

/** Counts rows and checks every constraint of the tables that were filled, by SQL alone. */
export async function* checkFill(
  querying: Querying,
  input: FillInput,
  compiled: CompiledFill,
): AsyncGenerator<StageEvent, CheckedFill> {
  const names = compiled.tables.map(({ table }) => table)
  const queries = violationQueries(input.catalog, names)
  const partitioned = input.catalog.tables.filter(
    ({ schema, name, kind }) => kind === 'partitioned' && names.includes(`${schema}.${name}`),
  )
  const stage = stageEvents('check', 'Constraints checked', queries.length + partitioned.length + 1)
  yield stage.started
  const tables = await countTables(querying, input, compiled)
  yield stage.step()
  const before = new Map(tables.map(({ table, rowsBefore }) => [table, rowsBefore]))
  const entries = new LedgerEntries(compiled.constraints)
  const constraints: CheckedConstraint[] = []
  for (const { table, constraint, kind, sql, isValidated } of queries) {
    const entry = entries.take({ table, constraint, kind })
    const mayBeOlder = !isValidated && (before.get(table) ?? 0) > 0
    constraints.push(await proven(entry, mayBeOlder, () => countOf(querying, sql)))
    yield stage.step()
  }
  for (const { schema, name } of partitioned) {
    const table = `${schema}.${name}`
    const entry = entries.take({ table, constraint: 'partitions', kind: 'partition' })
    constraints.push(await proven(entry, false, () => countMisplaced(querying, schema, name)))
    yield stage.step()
  }
  yield stage.finished
  return {
    tables,
    constraints,
    problems: [...tableProblems(tables, input), ...constraintProblems(constraints)],
  }
}

/** What was planned for each constraint; those that nobody had to plan for are the database's. */
class LedgerEntries {
  readonly #planned: readonly ConstraintEntry[]

  constructor(planned: readonly ConstraintEntry[]) {
    this.#planned = planned
  }

  take({ table, constraint, kind }: Pick<ConstraintEntry, 'table' | 'constraint' | 'kind'>): ConstraintEntry {
    const named = this.#planned.filter((entry) => entry.table === table && entry.kind === kind)
    const found =
      named.find((entry) => entry.constraint === constraint) ?? (kind === 'partition' ? named[0] : undefined)
    const bare = constraint.slice(constraint.indexOf(': ') + 2)
    const planned = found ?? named.find((entry) => entry.constraint === bare)
    if (planned !== undefined) return { ...planned, constraint }
    const reason =
      kind === 'not null'
        ? 'every column that needs a value has a generator'
        : 'the database refuses rows that break it'
    return {
      table,
      constraint,
      kind,
      how: kind === 'not null' ? 'by construction' : 'by the database',
      reason,
    }
  }
}

async function proven(
  entry: ConstraintEntry,
  mayBeOlder: boolean,
  count: () => Promise<number>,
): Promise<CheckedConstraint> {
  try {
    const violations = await count()
    if (violations === 0) return { ...entry, proof: 'holds', violations }
    return mayBeOlder
      ? { ...entry, proof: 'older rows', violations: 0 }
      : { ...entry, proof: 'broken', violations }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { ...entry, proof: 'unproven', violations: 0, reason: `${entry.reason}; ${reason}` }
  }
}

async function countOf(querying: Querying, sql: string): Promise<number> {
  const [row] = await querying.query<{ violations: number }>(sql)
  return row?.violations ?? 0
}

async function countTables(
  querying: Querying,
  { catalog, facts, plan, strategy }: FillInput,
  compiled: CompiledFill,
): Promise<readonly CheckedTable[]> {
  const known = new Map(catalog.tables.map((table) => [`${table.schema}.${table.name}`, table]))
  const held = new Map(facts.map(({ table, rows }) => [table, rows]))
  const plans = new Map(plan.tables.map((one) => [one.table, one.rows]))
  const checked: CheckedTable[] = []
  for (const { table, rows } of compiled.tables) {
    const from = fromOf(known.get(table) as CatalogTable)
    const rowsAfter = await countOf(querying, `select count(*) as violations from ${from}`)
    const rowsBefore = strategy === 'refresh' ? 0 : (held.get(table) ?? 0)
    checked.push({ table, planned: plans.get(table) ?? rows, rows, rowsBefore, rowsAfter })
  }
  return checked
}

/** Rules may lead the rows of a table to those that inherit from it: they count together. */
function tableProblems(tables: readonly CheckedTable[], { catalog }: FillInput): readonly string[] {
  const families = familiesOf(catalog.tables)
  const groups = Map.groupBy(tables, ({ table }) => families.get(table) ?? table)
  return [...groups.values()].flatMap((group) => {
    const sum = (of: (table: CheckedTable) => number) => group.reduce((total, one) => total + of(one), 0)
    const missing =
      sum(({ rows }) => rows) + sum(({ rowsBefore }) => rowsBefore) - sum(({ rowsAfter }) => rowsAfter)
    const names = group.map(({ table }) => table).join(', ')
    const lost = missing > 0 ? [`${names}: ${missing} rows that were sent are not there`] : []
    const isRedirected = group.length > 1
    const empty = group.filter(({ rowsAfter, planned }) => rowsAfter === 0 && planned > 0 && !isRedirected)
    return [...lost, ...empty.map(({ table }) => `${table} is empty`)]
  })
}

/** By table: the one at the top of its inheritance. */
function familiesOf(tables: readonly CatalogTable[]): ReadonlyMap<string, string> {
  const parents = new Map(tables.map(({ schema, name, inherits }) => [`${schema}.${name}`, inherits[0]]))
  const top = (table: string): string => {
    const parent = parents.get(table)
    return parent === undefined ? table : top(parent)
  }
  return new Map([...parents.keys()].map((table) => [table, top(table)]))
}

const constraintProblems = (constraints: readonly CheckedConstraint[]): readonly string[] =>
  constraints.flatMap(({ table, constraint, proof, violations, reason }) => {
    if (proof === 'broken') return [`${table}: ${constraint} is broken by ${violations} rows`]
    return proof === 'unproven' ? [`${table}: ${constraint} is not proven: ${reason}`] : []
  })
