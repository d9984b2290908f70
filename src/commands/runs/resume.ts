import { Flags } from '@oclif/core'
import { BaseCommand } from '../../interfaces/cli/base-command.ts'
import { databaseUrlFlag } from '../../interfaces/cli/database-url-flag.ts'
import { executionFlags, runArgument } from '../../interfaces/cli/runs/run-flags.ts'
import { findDatabase } from '../../services/database/find-database.ts'

export default class RunsResume extends BaseCommand {
  static override summary = 'go on with a run that was interrupted, or that failed'
  static override description =
    'As the command that began it does when it is given again, with all that is missing, also of shards.'
  static override examples = [
    '<%= config.bin %> runs resume',
    '<%= config.bin %> runs resume bank-1 --wait 60',
  ]
  static override args = { run: runArgument() }
  static override flags = {
    'database-url': databaseUrlFlag(),
    ...executionFlags,
    'allow-production': Flags.boolean({ summary: 'go on although the address looks like production' }),
    json: Flags.boolean({ summary: 'print the one document of the run as JSON' }),
  }

  /** The command that does the work prints the document; this one only its own errors. */
  override jsonEnabled(): boolean {
    return this.argv.includes('--json')
  }

  override async run(): Promise<void> {
    const { args, flags } = await this.parse(RunsResume)
    const target = await findDatabase(flags['database-url'], this.settings)
    const { resumeCommandFor } = await import('../../services/runs/resume-run.ts')
    const { command, words } = await resumeCommandFor(target, args.run)
    const given = [
      ...option('database-url', flags['database-url']),
      ...option('rate', flags.rate === undefined ? undefined : (flags.rate.rowsPerSecond ?? 'none')),
      ...option('wait', flags.wait),
      ...(flags.durable ? ['--durable'] : []),
      ...(flags['allow-production'] ? ['--allow-production'] : []),
      ...(flags.json ? ['--json'] : []),
    ]
    await this.config.runCommand(command, [...words, ...given])
  }
}

const option = (name: string, value: string | number | undefined) =>
  value === undefined ? [] : [`--${name}`, String(value)]
