import { Flags } from '@oclif/core'
import { systemClock } from '../../core/clock.ts'
import { UserError } from '../../core/errors.ts'
import type { Fabric } from '../../datahub/records/place.ts'
import { DatabaseCommand } from '../../interfaces/cli/database-command.ts'
import { productionFlag } from '../../interfaces/cli/database-flags.ts'
import { emitLines } from '../../interfaces/cli/datahub/emit-report.ts'
import { packFolder } from '../../interfaces/cli/datahub/pack-argument.ts'
import { recipeFlags } from '../../interfaces/cli/datahub/recipe-flags.ts'
import { asOfFlag, layoutFlag } from '../../interfaces/cli/seed/seed-flags.ts'
import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import { findDatabase } from '../../services/database/find-database.ts'
import {
  EMIT_FORMATS,
  type EmitFormat,
  emitDbt,
  emitOpenLineage,
  type WrittenFiles,
} from '../../services/datahub/emit-formats.ts'
import { emitPack } from '../../services/datahub/emit-pack.ts'
import { type GatheredEstate, gatherBank, gatherDatabase } from '../../services/datahub/gather-estate.ts'
import type { PlantedFault } from '../../services/datahub/landing/plant-faults.ts'
import { prepareFeeds } from '../../services/datahub/landing/prepare-feeds.ts'
import { writeTruth } from '../../services/datahub/landing/write-truth.ts'

/** What `dhub datahub emit --json` prints. */
type EmitDocument = WrittenFiles & { readonly out: string; readonly runId: string }

interface Gathered {
  readonly target: ConnectionTarget
  readonly gathered: GatheredEstate
  readonly planted: readonly PlantedFault[] | undefined
}

const folders: Readonly<Record<EmitFormat, string>> = {
  datahub: packFolder,
  openlineage: 'openlineage',
  dbt: 'dbt',
}

export default class DatahubEmit extends DatabaseCommand {
  static override summary = 'write all that is known of the bank as a metadata pack for DataHub'
  static override description =
    'Reads the seeded database and writes index.json and numbered files of records: databases, tables, keys, views and procedures under the very names that a real ingestion gives them, and where everything comes from; what the bank itself says of them; and what was measured, promised and broken. Makes the nightly feeds of the schema landing where there are none. With --from-database it does so for any Postgres. Asks no DataHub server.'
  static override examples = [
    '<%= config.bin %> datahub emit',
    '<%= config.bin %> datahub emit --out bank-pack --as-of 2026-06-30',
    '<%= config.bin %> datahub emit --from-database postgres://localhost:5432/shop --out shop-pack',
    '<%= config.bin %> datahub emit --incidents',
    '<%= config.bin %> datahub emit --format openlineage',
  ]
  static override flags = {
    format: Flags.option({
      options: EMIT_FORMATS,
      default: 'datahub',
      summary: 'for whom: DataHub, events of OpenLineage, or the YAML of dbt',
    })(),
    out: Flags.string({
      helpValue: '<folder>',
      summary: `where to write it; ${packFolder} by default, else a folder named after the format`,
    }),
    'as-of': asOfFlag({
      summary: 'the day that all is told for, as YYYY-MM-DD; the day of the bank by default',
    }),
    layout: layoutFlag({ summary: 'which bank, where the server holds one in each layout' }),
    'from-database': Flags.string({
      helpValue: '<url>',
      summary: 'tell of this database instead of the bank: its structure and lineage alone',
    }),
    feeds: Flags.boolean({
      allowNo: true,
      default: true,
      summary: 'make the nightly feeds of the schema landing where there are none',
    }),
    incidents: Flags.boolean({
      exclusive: ['from-database'],
      summary: 'spoil the newest deliveries of the feeds, and say beside the pack what was spoilt',
    }),
    ...productionFlag,
    env: recipeFlags.env,
    'platform-instance': recipeFlags['platform-instance'],
  }

  override async run(): Promise<EmitDocument> {
    const { flags } = await this.parse(DatahubEmit)
    const { target, gathered, planted } = await this.#gather(flags)
    const out = flags.out ?? folders[flags.format]
    const written = await this.#write(flags, target, gathered, out)
    this.log(emitLines(written, out))
    if (planted !== undefined)
      this.log(`Planted ${planted.length} defects: ${await writeTruth(out, planted)}`)
    if (flags.format === 'datahub') this.log(`Next: ${this.config.bin} datahub check ${out}`)
    return { ...written, out, runId: gathered.runId }
  }

  async #write(
    flags: { readonly format: EmitFormat; readonly env: Fabric; readonly 'platform-instance': string },
    target: ConnectionTarget,
    gathered: GatheredEstate,
    out: string,
  ): Promise<WrittenFiles> {
    if (flags.format === 'openlineage') return await emitOpenLineage(gathered, target, out)
    if (flags.format === 'dbt') return await emitDbt(gathered, out)
    return await emitPack(gathered, { env: flags.env, platformInstance: flags['platform-instance'] }, out)
  }

  async #gather(flags: {
    readonly 'database-url'?: string | undefined
    readonly 'from-database'?: string | undefined
    readonly 'as-of'?: number | undefined
    readonly layout?: 'schemas' | 'databases' | undefined
    readonly feeds: boolean
    readonly incidents: boolean
    readonly 'allow-production': boolean
  }): Promise<Gathered> {
    const url = flags['from-database']
    if (url === undefined) {
      const { layout, incidents } = flags
      const target = await this.findTarget(flags)
      const wish = { target, layout, isProductionAllowed: flags['allow-production'] }
      const prepared = flags.feeds || incidents ? await prepareFeeds(wish, incidents) : undefined
      const gathered = await gatherBank({ target, layout, asOf: flags['as-of'] })
      return { target, gathered, planted: prepared?.planted }
    }
    if (flags.layout !== undefined)
      throw new UserError(
        'Cannot tell of a database by layout: found --layout with --from-database; expected one of them',
        ['Leave --layout out: it is about the bank'],
      )
    const target = await findDatabase(url, this.settings)
    const gathered = await gatherDatabase(target, flags['as-of'] ?? systemClock.today())
    return { target, gathered, planted: undefined }
  }
}
