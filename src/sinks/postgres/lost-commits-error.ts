import { ExternalError } from '../../core/errors.ts'

/**
 * The server crashed and came back without the last commits, which a load does not wait for. The ledger says which are
 * there: going on from it loses nothing and doubles nothing.
 */
export class LostCommitsError extends ExternalError {
  constructor(database: string, cause?: unknown) {
    super(
      `Cannot go on in ${database}: found that the server may have lost its last commits in a crash; expected all that it had confirmed`,
      { cause, tried: 'load rows', nextSteps: ['Run the same command again: what was lost is made again'] },
    )
  }
}
