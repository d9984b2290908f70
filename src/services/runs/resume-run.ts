import { UserError } from '../../core/errors.ts'
import { domainNamed } from '../../domains/domains.ts'
import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import { type FoundRun, findRun } from './find-runs.ts'

/** The command that goes on with a run, with what it needs to be told. */
export interface ResumeCommand {
  readonly run: FoundRun
  /** As oclif names it, such as `seed:all`. */
  readonly command: string
  readonly words: readonly string[]
}

/** How each kind of run goes on; it throws a UserError when that run cannot. */
const resumers: Readonly<Record<string, (run: FoundRun) => Omit<ResumeCommand, 'run'>>> = {
  seed(run) {
    const { version } = domainNamed(run.dataset)
    if (version !== run.datasetVersion) {
      throw new UserError(
        `Cannot resume the run ${run.name}: found a dataset of version ${run.datasetVersion}; expected version ${version}, which this dhub makes`,
        ['Put a new one in its place: dhub seed all --replace', 'Or finish it with the dhub that began it'],
      )
    }
    return { command: 'seed:all', words: ['--shard', 'none', '--layout', String(run.request.layout)] }
  },
  generate: (run) => ({ command: 'generate:run', words: ['--resume', String(run.run)] }),
}

/**
 * How to go on with a run, if it can go on.
 *
 * @param run its number or its name; the newest when left out
 * @throws UserError when it is not unfinished, is at work, or belongs to another version of the dataset
 */
export async function resumeCommandFor(target: ConnectionTarget, run?: string): Promise<ResumeCommand> {
  const found = await findRun(target, run)
  if (found.state !== 'interrupted' && found.state !== 'failed') {
    throw new UserError(
      `Cannot resume the run ${found.name}: found it ${found.state}; expected one that was interrupted or failed`,
      ['See them with dhub runs list'],
    )
  }
  const resumer = resumers[found.kind]
  if (resumer === undefined) {
    throw new UserError(
      `Cannot resume the run ${found.name}: found it of kind ${found.kind}; expected one of ${Object.keys(resumers).join(', ')}`,
      ['Go on with the command that began it'],
    )
  }
  return { run: found, ...resumer(found) }
}
