import type { ConnectionTarget } from '../postgres/connection/connection-target.ts'
import { type CopyConnection, openCopyConnection } from '../postgres/copy.ts'
import { shardsAtWorkSql } from '../postgres/database-locks.ts'
import type { RunCommand } from './run-record.ts'

/** A server that does not answer for so long is asked again later: the run does not wait for its wishes. */
const LIMIT_MILLISECONDS = 2000

const wishesQuery = `
select command, rate_rows_per_second / greatest(1, (select count(*) from (${shardsAtWorkSql}) s)) as "rateRowsPerSecond"
from dhub.run where run_id = $1`

/**
 * Where a run learns what it has been told, over a light connection of its own, opened at the first question. It does
 * not touch the connection that writes: asking can fail and the run goes on.
 */
export class WishDesk implements AsyncDisposable {
  readonly #target: ConnectionTarget
  readonly #run: number
  readonly #shard: number | undefined
  #connection: CopyConnection | undefined

  /** @param shard the part that is done here; undefined when the run is one piece */
  constructor(target: ConnectionTarget, run: number, shard?: number) {
    const limits = { connectMilliseconds: LIMIT_MILLISECONDS, silenceMilliseconds: LIMIT_MILLISECONDS }
    this.#target = { ...target, limits: { ...target.limits, ...limits } }
    this.#run = run
    this.#shard = shard
  }

  /** What the run has been told; shards share its rate evenly. */
  async read(): Promise<{ readonly command: RunCommand | null; readonly rateRowsPerSecond: number | null }> {
    const [row] = await this.#query<{ command: RunCommand | null; rateRowsPerSecond: number | null }>(
      wishesQuery,
      [this.#run],
    )
    return row ?? { command: null, rateRowsPerSecond: null }
  }

  /** Books that the run halts or goes on. */
  async tellPause(isPaused: boolean): Promise<void> {
    const [from, to] = isPaused ? ['running', 'paused'] : ['paused', 'running']
    if (this.#shard === undefined)
      await this.#query('update dhub.run set status = $3 where run_id = $1 and status = $2', [
        this.#run,
        from,
        to,
      ])
    else
      await this.#query(
        'update dhub.shard set status = $3 where run_id = $1 and status = $2 and shard = $4',
        [this.#run, from, to, this.#shard],
      )
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#connection?.close()
  }

  async #query<Row extends object>(sql: string, parameters: readonly (string | number)[]): Promise<Row[]> {
    this.#connection ??= await openCopyConnection(this.#target)
    try {
      return await this.#connection.query<Row>(sql, parameters)
    } catch (error) {
      const broken = this.#connection
      this.#connection = undefined
      await broken.close()
      throw error
    }
  }
}
