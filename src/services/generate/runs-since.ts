import { UserError } from '../../core/errors.ts'
import type { LedgerRun } from '../../runs/run-record.ts'
import type { FoundRun } from '../runs/find-runs.ts'

type Since = Pick<FoundRun, 'run' | 'name' | 'kind' | 'state' | 'started' | 'ended' | 'request'>

const tablesOf = ({ request }: Pick<Since, 'request'>): readonly string[] =>
  Array.isArray(request['tables']) ? (request['tables'] as readonly string[]) : []

/** The tables of a run that later ones have emptied: what is in them now is not its own, though it may look the same. */
export function emptiedSince(run: Since, runs: readonly Since[]): ReadonlySet<string> {
  const own = new Set(tablesOf(run))
  const emptying = runs.filter(
    (other) => other.kind === 'generate' && other.run > run.run && other.request['strategy'] === 'refresh',
  )
  return new Set(emptying.flatMap(tablesOf).filter((table) => own.has(table)))
}

/**
 * The same seed makes the same rows where there is the same room: what is left of a run can only be told from rows of
 * others while those were made beside it.
 *
 * @throws UserError for a run whose rows are gone, or could be taken for those of a later one
 */
export function requireOwnRows(run: Since, runs: readonly Since[]): void {
  const tables = tablesOf(run)
  const emptied = emptiedSince(run, runs)
  if (tables.length > 0 && tables.every((table) => emptied.has(table))) {
    throw new UserError(
      `Cannot undo the run ${run.name}: found all its tables emptied by a later run; expected rows of its own in them`,
      ['See the runs with dhub runs list'],
    )
  }
  if (run.state !== 'undone') return
  const later = runs.find(
    (other) =>
      other.kind === 'generate' &&
      other.started >= (run.ended ?? '') &&
      other.run !== run.run &&
      other.state !== 'undone' &&
      other.state !== 'replaced' &&
      tablesOf(other).some((table) => tables.includes(table) && !emptied.has(table)),
  )
  if (later === undefined) return
  throw new UserError(
    `Cannot undo the run ${run.name} once more: found the run ${later.name}, which has filled its tables since; expected none, as their rows could be the same`,
    [`Undo that one first: dhub generate undo ${later.name}`],
  )
}

/** The runs whose rows go when these tables are emptied. */
export const emptiedRuns = (runs: readonly LedgerRun[], tables: readonly string[]): readonly number[] =>
  runs
    .filter(({ kind, status }) => kind === 'generate' && status !== 'undone' && status !== 'replaced')
    .filter((run) => tablesOf(run).length > 0 && tablesOf(run).every((table) => tables.includes(table)))
    .map(({ run }) => run)
