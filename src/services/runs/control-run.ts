import { UserError } from '../../core/errors.ts'
import { type ConnectionTarget, withDatabase } from '../../postgres/connection/connection-target.ts'
import { openCopyConnection } from '../../postgres/copy.ts'
import { readLedgerVersion } from '../../runs/ledger-version.ts'
import { commandRun, setRate } from '../../runs/run-commands.ts'
import type { RunCommand, RunStatus } from '../../runs/run-record.ts'
import { type FoundRun, findRun } from './find-runs.ts'

const ended: readonly RunStatus[] = ['complete', 'replaced', 'cleared', 'undone']
/** The form of the ledger since which runs can be told what to do. */
const COMMANDS_SINCE = 2

/**
 * Tells a run that is at work to halt, to go on or to stop; it does so within about a second, between two units.
 *
 * @param run its number or its name; the newest when left out
 * @param command null takes a pause back
 * @throws UserError when nobody is at work on it
 */
export async function tellRun(
  target: ConnectionTarget,
  run: string | undefined,
  command: RunCommand | null,
): Promise<FoundRun> {
  const found = await findRun(target, run)
  const verb = command ?? 'unpause'
  if (found.state !== 'running' && found.state !== 'paused') {
    throw new UserError(
      `Cannot ${verb} the run ${found.name}: found it ${found.state}; expected one that is at work`,
      ['See the runs with dhub runs list', 'Go on with one that is unfinished: dhub runs resume'],
    )
  }
  await using connection = await openLedger(target, found, verb)
  await commandRun(connection, found.run, command)
  return { ...found, command }
}

/**
 * Sets how fast a run may go, at once and whenever it goes on.
 *
 * @param rowsPerSecond null for as fast as it can
 * @throws UserError when the run has ended for good
 */
export async function setRunRate(
  target: ConnectionTarget,
  run: string,
  rowsPerSecond: number | null,
): Promise<FoundRun> {
  const found = await findRun(target, run)
  if (ended.includes(found.state)) {
    throw new UserError(
      `Cannot set the rate of the run ${found.name}: found it ${found.state}; expected one that is unfinished`,
      ['See the runs with dhub runs list'],
    )
  }
  await using connection = await openLedger(target, found, 'set the rate of')
  await setRate(connection, found.run, rowsPerSecond)
  return { ...found, rateRowsPerSecond: rowsPerSecond }
}

async function openLedger(target: ConnectionTarget, { name, databases }: FoundRun, verb: string) {
  const connection = await openCopyConnection(withDatabase(target, databases[0] ?? target.database))
  if ((await readLedgerVersion(connection)) >= COMMANDS_SINCE) return connection
  await connection.close()
  throw new UserError(
    `Cannot ${verb} the run ${name}: found it the work of an older dhub, which takes no commands; expected one of this version`,
    ['Stop it where it runs: Ctrl-C'],
  )
}
