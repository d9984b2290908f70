import { UserError } from '../../core/errors.ts'
import { phaseOf, type Unit } from '../../core/plan.ts'
import { generateSlice } from '../../generation/generate-slice.ts'
import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import type { CopyConnection } from '../../postgres/copy.ts'
import { ExclusiveConnection } from '../../postgres/exclusive-connection.ts'
import { readRunInput } from '../../runs/run-input.ts'
import { endRun } from '../../runs/run-ledger.ts'
import { SliceLedger } from '../../runs/slice-ledger.ts'
import { TakeAway, type TakenRows, type TakenTable } from '../../sinks/postgres-fill/take-away.ts'
import { findRun, listRuns } from '../runs/find-runs.ts'
import type { KeptFill } from './admit-fill.ts'
import { type OpenFill, restoreFill } from './open-fill.ts'
import { emptiedSince, requireOwnRows } from './runs-since.ts'

/** How a run is to be undone. */
export interface UndoOptions {
  /** Rows that somebody has changed go, too. */
  readonly isForced: boolean
  /** Only tells what would go. */
  readonly isDryRun: boolean
  /** Rows of plans for production may go. */
  readonly isProductionAllowed?: boolean
  readonly waitMilliseconds?: number | undefined
}

/** What `dhub generate undo --json` prints; its JSON schema is schemas/generate-undo.schema.json. */
export interface UndoDocument {
  readonly run: string
  readonly isDryRun: boolean
  readonly tables: readonly UndoneTable[]
  readonly deleted: number
  readonly kept: number
}

export interface UndoneTable {
  /** `schema.table`. */
  readonly table: string
  /** Rows that the run had written. */
  readonly sent: number
  readonly deleted: number
  /** Rows that were changed since. */
  readonly changed: number
  /** Rows that other rows refer to which stay. */
  readonly referred: number
  /** Rows that were gone already. */
  readonly gone: number
  /** The first rows that stay. */
  readonly kept: readonly Readonly<Record<string, string | null>>[]
}

/**
 * Takes the rows of a run away, exactly those: what its plan and seed made in the units that it has booked. All in one
 * transaction, which also books that it is undone.
 *
 * @throws UserError for a run that is no filling, or is at work, or whose tables have changed since
 */
export async function undoFill(
  target: ConnectionTarget,
  name: string,
  options: UndoOptions,
): Promise<UndoDocument> {
  const run = await findRun(target, name)
  const runs = await listRuns(target)
  if (run.kind !== 'generate') {
    throw new UserError(
      `Cannot undo the run ${run.name}: found it of kind ${run.kind}; expected a run of dhub generate run`,
      run.kind === 'seed'
        ? ['Empty its tables: dhub seed clear --confirm']
        : ['See them with dhub runs list'],
    )
  }
  requireOwnRows(run, runs)
  if (
    run.request['environment'] === 'production' &&
    !options.isDryRun &&
    options.isProductionAllowed !== true
  )
    throw new UserError(
      `Cannot undo the run ${run.name}: found it the run of a plan for production; expected a confirmation`,
      ['Add --allow-production if you are sure', 'See what would go: --dry-run'],
    )
  const { waitMilliseconds } = options
  await using connection = await ExclusiveConnection.open(target, { waitMilliseconds, isDurable: true })
  const { current } = connection
  const kept = (await readRunInput(current, run.run)) as KeptFill | undefined
  if (kept === undefined) {
    throw new UserError(
      `Cannot undo the run ${run.name}: found nothing in the ledger of what its rows follow from; expected it in dhub.run_input`,
    )
  }
  const fill = await restoreFill(target, run.name, kept)
  const tables = takenTables(fill)
  const emptied = emptiedSince(run, runs)
  await current.script('begin')
  try {
    const document = await undo(current, { run: run.run, name: run.name, fill, tables, emptied }, options)
    await current.script(options.isDryRun ? 'rollback' : 'commit')
    return document
  } catch (error) {
    await current.script('rollback').catch(() => undefined)
    throw error
  }
}

function takenTables({ compiled, kept }: OpenFill): readonly TakenTable[] {
  const catalog = new Map(kept.input.catalog.tables.map((table) => [`${table.schema}.${table.name}`, table]))
  return compiled.tables.map(({ table, columns, key, root }) => ({
    table,
    columns,
    key,
    root,
    overwritten: kept.overwritten[table] ?? [],
    isRedirected: catalog.get(table)?.insertRules.some(({ isInstead }) => isInstead) === true,
  }))
}

interface Undoing {
  readonly run: number
  readonly name: string
  readonly fill: OpenFill
  readonly tables: readonly TakenTable[]
  /** Tables that hold no row of the run any more. */
  readonly emptied: ReadonlySet<string>
}

async function undo(
  connection: CopyConnection,
  undoing: Undoing,
  { isForced, isDryRun }: UndoOptions,
): Promise<UndoDocument> {
  const { run, name, tables } = undoing
  const work = new TakeAway(connection, tables)
  await work.open()
  const sent = await stageRows(connection, undoing, work)
  const found = await work.find(isForced)
  const deleted = isDryRun ? undefined : await work.takeAway()
  const undone = tables.map(({ table }): UndoneTable => {
    const { own, changed, referred, kept } = found.get(table) as TakenRows
    const went = deleted?.get(table) ?? own
    if (went !== own)
      throw new UserError(
        `Cannot undo the run ${name}: found ${went} rows of ${table} deleted; expected ${own}: something else, such as a trigger, has a hand in it`,
      )
    const there = own + referred + (isForced ? 0 : changed)
    return {
      table,
      sent: sent.get(table) ?? 0,
      deleted: went,
      changed,
      referred,
      gone: Math.max(0, (sent.get(table) ?? 0) - there),
      kept: isForced && referred === 0 ? [] : kept,
    }
  })
  if (!isDryRun) await endRun(connection, run, { status: 'undone' })
  const sum = (of: (table: UndoneTable) => number) => undone.reduce((total, table) => total + of(table), 0)
  return {
    run: name,
    isDryRun,
    tables: undone,
    deleted: sum((table) => table.deleted),
    kept: sum((table) => table.sent - table.gone - table.deleted),
  }
}

/** Makes the rows of the units that are booked once more. @returns how many, by table */
async function stageRows(
  connection: CopyConnection,
  { run, fill, emptied }: Undoing,
  work: TakeAway,
): Promise<ReadonlyMap<string, number>> {
  const { plan, lifeOf } = fill.compiled
  const booked = new Set((await new SliceLedger(run).read(connection)).map(keyOf))
  const units = plan.phases.flatMap((phase) => phase.units)
  const sent = new Map<string, number>()
  for (const unit of units.filter((one) => booked.has(keyOf({ ...one, phase: phaseOf(plan, one).name })))) {
    for (const { tables } of generateSlice(plan, [unit], lifeOf)) {
      for (const { table, rows, chunks } of tables.filter((batch) => batch.rows > 0)) {
        if (!emptied.has(table)) await connection.copyIn(work.copySql(table), chunks)
        sent.set(table, (sent.get(table) ?? 0) + rows)
      }
    }
  }
  return sent
}

const keyOf = ({ phase, root, from, to }: Omit<Unit, 'phase'> & { readonly phase: string }) =>
  `${phase} ${root} ${from} ${to}`
