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

/** Keys and checks of each table in one scan, then its indexes, each on its own. */
export function keyTasks({ place, tables, state }: Unfinished): readonly ScriptTask[] {
  return tables.map((table) => {
    const here = useNamespace(place, table)
    const clauses = keyClauses(table).filter(({ name }) => !state.has(table, name))
    const indexes = indexStatements(table).filter(({ name }) => !state.has(table, name))
    const keys = alterTable(
      placedName(place, table),
      clauses.map(({ sql }) => sql),
    )
    return scriptTask(`keys of ${qualifiedName(table)}`, [here, keys, tableStatements(table).comments], {
      followedBy: indexes.map(({ name, sql }) => scriptTask(`index ${name}`, [here, sql])),
    })
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

/** A check that each table holds the rows that are booked, no fewer and no more. */
export function countTasks(
  { place, tables }: Pick<Unfinished, 'place' | 'tables'>,
  rowsOf: ReadonlyMap<string, number>,
): readonly Task<Querying>[] {
  return tables.map((table) => {
    const name = qualifiedName(table)
    const run = async (worker: Querying) => {
      const [row] = await worker.query<{ count: number }>(`select count(*) from ${placedName(place, table)}`)
      const expected = rowsOf.get(name) ?? 0
      if (row?.count === expected) return
      throw new ExternalError(
        `Cannot finish ${name}: found ${row?.count ?? 'no'} rows; expected the ${expected} that were written`,
        { nextSteps: ['See who else writes there, then begin anew with --replace'] },
      )
    }
    return { name: `rows of ${name}`, run }
  })
}

/** Statistics for the planner, and counters of identity columns past the last row. */
export function analyzeTasks({ place, tables }: Pick<Unfinished, 'place' | 'tables'>): readonly ScriptTask[] {
  return tables.map((table) => {
    const name = placedName(place, table)
    const counters = Object.entries(table.columns).flatMap(([column, { isIdentity }]) => {
      if (!isIdentity) return []
      const sequence = `pg_get_serial_sequence(${quoteLiteral(name)}, ${quoteLiteral(column)})`
      const last = `max(${quoteIdentifier(column)})`
      return [`select setval(${sequence}, coalesce(${last}, 1), ${last} is not null) from ${name};`]
    })
    return scriptTask(`statistics of ${qualifiedName(table)}`, [...counters, `analyze ${name};`])
  })
}

/** The foreign keys that can be had here: those to other databases are logical only. */
function foreignKeysHere(place: Place, table: AnyTable): readonly ForeignKey[] {
  return foreignKeysOf(table).filter(({ isWithinSchema }) => isWithinSchema || place.layout === 'schemas')
}

const targetName = (place: Place, { target }: ForeignKey) =>
  placedName(place, { schema: target.schema, name: target.table })

const useNamespace = (place: Place, table: AnyTable) =>
  `set search_path to ${quoteIdentifier(namespaceOf(place, table.schema))};`

function scriptTask(
  name: string,
  lines: readonly string[],
  rest: Pick<ScriptTask, 'followedBy'> = {},
): ScriptTask {
  const sql = lines.filter((line) => line !== '').join('\n')
  return { name, run: (worker) => worker.script(sql), ...rest }
}
