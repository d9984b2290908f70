import { Flags } from '@oclif/core'
import { BaseCommand } from '../../interfaces/cli/base-command.ts'
import { databaseUrlFlag } from '../../interfaces/cli/database-url-flag.ts'
import { waitFlag } from '../../interfaces/cli/runs/run-flags.ts'
import { layoutFlag } from '../../interfaces/cli/seed/seed-flags.ts'
import { findDatabase } from '../../services/database/find-database.ts'

export default class SeedFinish extends BaseCommand {
  static override summary = 'add keys, references and statistics once all shards are in'
  static override description =
    'The last shard does this by itself; it is for when that one died while it did. Makes no rows: names the shards that are missing instead.'
  static override examples = ['<%= config.bin %> seed finish', '<%= config.bin %> seed finish --verify']
  static override flags = {
    'database-url': databaseUrlFlag(),
    layout: layoutFlag({ summary: 'which bank, where the server holds one in each layout' }),
    wait: waitFlag(),
    verify: Flags.boolean({ summary: 'verify at the end, as dhub seed verify does' }),
    'allow-production': Flags.boolean({ summary: 'go on although the address looks like production' }),
    json: Flags.boolean({ summary: 'print the one document of the run as JSON' }),
  }

  /** The command that does the work prints the document; this one only its own errors. */
  override jsonEnabled(): boolean {
    return this.argv.includes('--json')
  }

  override async run(): Promise<void> {
    const { flags } = await this.parse(SeedFinish)
    const target = await findDatabase(flags['database-url'], this.settings)
    const { requireLoaded } = await import('../../services/seed/require-loaded.ts')
    const { layout } = await requireLoaded({ domain: 'bank', layout: flags.layout }, target)
    const url = flags['database-url']
    await this.config.runCommand('seed:all', [
      '--shard',
      'none',
      '--layout',
      layout,
      ...(url === undefined ? [] : ['--database-url', url]),
      ...(flags.wait === undefined ? [] : ['--wait', String(flags.wait)]),
      ...(flags.verify ? ['--verify'] : []),
      ...(flags['allow-production'] ? ['--allow-production'] : []),
      ...(flags.json ? ['--json'] : []),
    ])
  }
}
