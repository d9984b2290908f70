import { Flags } from '@oclif/core'
import { BaseCommand } from '../../interfaces/cli/base-command.ts'
import { databaseUrlFlag } from '../../interfaces/cli/database-url-flag.ts'
import { findDatabase } from '../../services/database/find-database.ts'

export default class RunsResume extends BaseCommand {
  static override summary = 'go on with the newest run, as dhub seed all without flags does'
  static override examples = ['<%= config.bin %> runs resume']
  static override flags = {
    'database-url': databaseUrlFlag(),
    'allow-production': Flags.boolean({ summary: 'go on although the address looks like production' }),
    json: Flags.boolean({ summary: 'print the one document of the run as JSON' }),
  }

  override async run(): Promise<void> {
    const { flags } = await this.parse(RunsResume)
    const target = await findDatabase(flags['database-url'], this.settings)
    const { requireResumableRun } = await import('../../services/runs/require-resumable-run.ts')
    await requireResumableRun(target)
    const url = flags['database-url']
    const words = url === undefined ? [] : ['--database-url', url]
    if (flags['allow-production']) words.push('--allow-production')
    if (flags.json) words.push('--json')
    await this.config.runCommand('seed:all', words)
  }
}
