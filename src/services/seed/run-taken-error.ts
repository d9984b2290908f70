import { ExternalError } from '../../core/errors.ts'
import type { ExclusiveConnection } from '../../postgres/exclusive-connection.ts'
import { readRunStatus } from '../../runs/run-ledger.ts'

/** While the connection was lost, another dhub has ended or replaced the run: what is there now is to be looked at anew. */
export class RunTakenError extends ExternalError {}

/** Has a run given up when somebody else changed what became of it while its connection was lost. */
export async function guardRun(connection: ExclusiveConnection, run: number): Promise<void> {
  const status = await readRunStatus(connection.current, run)
  const { database } = connection.target
  connection.onReconnected(async (querying) => {
    const found = await readRunStatus(querying, run)
    if (found === status) return
    throw new RunTakenError(
      `Cannot go on in ${database}: found run ${run} ${found ?? 'gone'} after the connection was lost; expected it ${status}`,
      { nextSteps: ['See what happened: dhub runs list', 'Run the same command again'] },
    )
  })
}
