import { Flags } from '@oclif/core'
import { systemClock } from '../../core/clock.ts'
import { UserError } from '../../core/errors.ts'
import type { WrittenPack } from '../../datahub/pack/write-pack.ts'
import { DatabaseCommand } from '../../interfaces/cli/database-command.ts'
import { emitLines } from '../../interfaces/cli/datahub/emit-report.ts'
import { packFolder } from '../../interfaces/cli/datahub/pack-argument.ts'
import { recipeFlags } from '../../interfaces/cli/datahub/recipe-flags.ts'
import { asOfFlag, layoutFlag } from '../../interfaces/cli/seed/seed-flags.ts'
import { findDatabase } from '../../services/database/find-database.ts'
import { emitPack } from '../../services/datahub/emit-pack.ts'
import { type GatheredEstate, gatherBank, gatherDatabase } from '../../services/datahub/gather-estate.ts'

/** What `dhub datahub emit --json` prints. */
type EmitDocument = WrittenPack & { readonly out: string; readonly runId: string }

export default class DatahubEmit extends DatabaseCommand {
  static override summary = 'write all that is known of the bank as a metadata pack for DataHub'
  static override description =
    'Reads the seeded database and writes index.json and numbered files of records: databases, tables, keys, views and procedures under the very names that a real ingestion gives them, and where everything comes from. With --from-database it does so for any Postgres. Asks no DataHub server.'
  static override examples = [
    '<%= config.bin %> datahub emit',
    '<%= config.bin %> datahub emit --out bank-pack --as-of 2026-06-30',
    '<%= config.bin %> datahub emit --from-database postgres://localhost:5432/shop --out shop-pack',
  ]
  static override flags = {
    out: Flags.string({ default: packFolder, helpValue: '<folder>', summary: 'where to write it' }),
    'as-of': asOfFlag({
      summary: 'the day that all is told for, as YYYY-MM-DD; the day of the bank by default',
    }),
    layout: layoutFlag({ summary: 'which bank, where the server holds one in each layout' }),
    'from-database': Flags.string({
      helpValue: '<url>',
      summary: 'tell of this database instead of the bank: its structure and lineage alone',
    }),
    env: recipeFlags.env,
    'platform-instance': recipeFlags['platform-instance'],
  }

  override async run(): Promise<EmitDocument> {
    const { flags } = await this.parse(DatahubEmit)
    const gathered = await this.#gather(flags)
    const identity = { env: flags.env, platformInstance: flags['platform-instance'] }
    const pack = await emitPack(gathered, identity, flags.out)
    this.log(emitLines(pack, flags.out))
    this.log(`Next: ${this.config.bin} datahub check ${flags.out}`)
    return { ...pack, out: flags.out, runId: gathered.runId }
  }

  async #gather(flags: {
    readonly 'database-url'?: string | undefined
    readonly 'from-database'?: string | undefined
    readonly 'as-of'?: number | undefined
    readonly layout?: 'schemas' | 'databases' | undefined
  }): Promise<GatheredEstate> {
    const url = flags['from-database']
    if (url === undefined) {
      const target = await this.findTarget(flags)
      return await gatherBank({ target, layout: flags.layout, asOf: flags['as-of'] })
    }
    if (flags.layout !== undefined)
      throw new UserError(
        'Cannot tell of a database by layout: found --layout with --from-database; expected one of them',
        ['Leave --layout out: it is about the bank'],
      )
    const target = await findDatabase(url, this.settings)
    return await gatherDatabase(target, flags['as-of'] ?? systemClock.today())
  }
}
