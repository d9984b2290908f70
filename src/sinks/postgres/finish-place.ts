import { ExternalError } from '../../core/errors.ts'
import type { AnyTable } from '../../core/table.ts'
import { qualifiedName } from '../../core/table.ts'
import { type ForeignKey, foreignKeysOf } from '../../postgres/ddl/constraints.ts'
import {
  alterTable,
  foreignKeyClause,
  indexStatements,
  keyClauses,
  tableStatements,
} from '../../postgres/ddl/table-statements.ts'
import { quoteIdentifier, quoteLiteral } from '../../postgres/quote.ts'
import type { Task } from '../../postgres/run-tasks.ts'
import type { Querying } from '../../postgres/session.ts'
import type { ConstraintState } from './constraint-state.ts'
import { namespaceOf, type Place, placedName } from './place.ts'

/** A script to be run whole on any connection. */
export type ScriptTask = Task<Querying>

/** Which tables a place gets finished, and what they have already. */
export interface Unfinished {
  readonly place: Place
  /** The largest first, so that none is waited for at the end. */
  readonly tables: readonly AnyTable[]
  readonly state: ConstraintState
}

/**
 * Of each table: that it holds the rows that are booked, no fewer and no more; then keys and checks, counters of
 * identity columns past the last row and statistics for the planner; then its indexes, each on its own. Statistics and
 * indexes of one table would wait for each other.
 */
export function keyTasks(
  { place, tables, state }: Unfinished,
  rowsOf: ReadonlyMap<string, number>,
): readonly ScriptTask[] {
  return tables.map((table) => {
    const here = useNamespace(place, table)
    const clauses = keyClauses(table).filter(({ name }) => !state.has(table, name))
    const indexes = indexStatements(table).filter(({ name }) => !state.has(table, name))
    const keys = alterTable(
      placedName(place, table),
      clauses.map(({ sql }) => sql),
    )
    const script = [here, keys, tableStatements(table).comments, ...statisticsOf(place, table)]
    return {
      name: `keys of ${qualifiedName(table)}`,
      run: async (worker) => {
        await requireRows(worker, place, table, rowsOf.get(qualifiedName(table)) ?? 0)
        await worker.script(script.filter(Boolean).join('\n'))
      },
      followedBy: indexes.map(({ name, sql }) => scriptTask(`index ${name}`, [here, sql])),
    }
  })
}

/**
 * Foreign keys as promises first, all in one script, because two of them at once on one target would wait for each
 * other.
 */
export function promiseForeignKeys({ place, tables, state }: Unfinished): string {
  return tables
    .map((table) => {
      const missing = foreignKeysHere(place, table).filter(({ name }) => !state.has(table, name))
      return alterTable(
        placedName(place, table),
        missing.map((key) => `${foreignKeyClause(key, targetName(place, key))} NOT VALID`),
      )
    })
    .join('\n')
}

/** Every promise kept: rows checked against their targets, table by table, which several connections can do at once. */
export function validationTasks({ place, tables, state }: Unfinished): readonly ScriptTask[] {
  return tables.flatMap((table) => {
    const unproven = foreignKeysHere(place, table).filter(({ name }) => !state.isValidated(table, name))
    const actions = unproven.map(({ name }) => `VALIDATE CONSTRAINT ${quoteIdentifier(name)}`)
    if (actions.length === 0) return []
    return [
      scriptTask(`references of ${qualifiedName(table)}`, [alterTable(placedName(place, table), actions)]),
    ]
  })
}

async function requireRows(
  querying: Querying,
  place: Place,
  table: AnyTable,
  expected: number,
): Promise<void> {
  const [row] = await querying.query<{ count: number }>(`select count(*) from ${placedName(place, table)}`)
  if (row?.count === expected) return
  throw new ExternalError(
    `Cannot finish ${qualifiedName(table)}: found ${row?.count ?? 'no'} rows; expected the ${expected} that were written`,
    { nextSteps: ['See who else writes there, then begin anew with --replace'] },
  )
}

function statisticsOf(place: Place, table: AnyTable): readonly string[] {
  const name = placedName(place, table)
  const counters = Object.entries(table.columns).flatMap(([column, { isIdentity }]) => {
    if (!isIdentity) return []
    const sequence = `pg_get_serial_sequence(${quoteLiteral(name)}, ${quoteLiteral(column)})`
    const last = `max(${quoteIdentifier(column)})`
    return [`select setval(${sequence}, coalesce(${last}, 1), ${last} is not null) from ${name};`]
  })
  return [...counters, `analyze ${name};`]
}

/** The foreign keys that can be had here: those to other databases are logical only. */
function foreignKeysHere(place: Place, table: AnyTable): readonly ForeignKey[] {
  return foreignKeysOf(table).filter(({ isWithinSchema }) => isWithinSchema || place.layout === 'schemas')
}

const targetName = (place: Place, { target }: ForeignKey) =>
  placedName(place, { schema: target.schema, name: target.table })

const useNamespace = (place: Place, table: AnyTable) =>
  `set search_path to ${quoteIdentifier(namespaceOf(place, table.schema))};`

function scriptTask(name: string, lines: readonly string[]): ScriptTask {
  return { name, run: (worker) => worker.script(lines.join('\n')) }
}
