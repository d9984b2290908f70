import { Flags } from '@oclif/core'
import { systemClock } from '../../core/clock.ts'
import { BaseCommand } from '../../interfaces/cli/base-command.ts'
import { databaseUrlFlag } from '../../interfaces/cli/database-url-flag.ts'
import { renderRecipes } from '../../interfaces/cli/datahub/recipe-report.ts'
import {
  seedRecipesFlag,
  withRecipeFolder,
  writeSeedRecipes,
} from '../../interfaces/cli/datahub/seed-recipes.ts'
import { Interruption } from '../../interfaces/cli/interruption.ts'
import { displaysFor } from '../../interfaces/cli/seed/displays-for.ts'
import { renderPlan } from '../../interfaces/cli/seed/plan-report.ts'
import { showRun } from '../../interfaces/cli/seed/run-display.ts'
import { screenOf } from '../../interfaces/cli/seed/screen.ts'
import { runFlags, safetyFlags, seedFlags, toSeedRequest } from '../../interfaces/cli/seed/seed-flags.ts'
import { renderSummary } from '../../interfaces/cli/seed/seed-summary.ts'
import { renderVerification } from '../../interfaces/cli/seed/verify-report.ts'
import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import { findDatabase } from '../../services/database/find-database.ts'
import { refuseProduction } from '../../services/database/refuse-production.ts'
import type { WrittenRecipe } from '../../services/datahub/write-recipes.ts'
import { chooseShard } from '../../services/seed/choose-shard.ts'
import type { PlanDocument } from '../../services/seed/plan-document.ts'
import type { SeedDocument } from '../../services/seed/seed-document.ts'
import type { SeedRequest } from '../../services/seed/seed-request.ts'
import type { VerifyDocument } from '../../services/seed/verify-document.ts'

type AllDocument =
  | PlanDocument
  | (SeedDocument & {
      readonly verification?: VerifyDocument
      readonly recipes?: readonly WrittenRecipe[]
    })

export default class SeedAll extends BaseCommand {
  static override summary = 'fill the database with a whole bank'
  static override description =
    'Makes customers, accounts, loans, policies, staff and compliance, and fills about 40 tables in six schemas. Run it again and it does nothing when all is there, or goes on where an unfinished run stopped. Flags left out take the values of the bank that is there, else their defaults; to put another bank in its place, add --replace.'
  static override enableJsonFlag = true
  static override examples = [
    '<%= config.bin %> seed all',
    '<%= config.bin %> seed all --scale 0.1 --seed 7',
    '<%= config.bin %> seed all --only loans_db --dry-run',
  ]
  static override flags = {
    ...seedFlags,
    ...runFlags,
    ...safetyFlags,
    'database-url': databaseUrlFlag(),
    'dry-run': Flags.boolean({ summary: 'show what would be done: rows, size and time of each table' }),
    verify: Flags.boolean({ summary: 'verify at the end, as dhub seed verify does' }),
    recipes: seedRecipesFlag,
    events: Flags.boolean({ summary: 'write every event to stderr, as one line of JSON each' }),
  }

  #hasEvents = false
  #hasLog = false

  override async init(): Promise<void> {
    await super.init()
    this.argv = withRecipeFolder(this.argv)
  }

  override async run(): Promise<AllDocument> {
    const { flags } = await this.parse(SeedAll)
    this.#hasEvents = flags.events
    this.#hasLog = flags['log-file'] !== undefined
    const target = await findDatabase(flags['database-url'], this.settings)
    const shard = chooseShard(flags.shard, this.settings.shards)
    if (shard !== undefined) this.logToStderr(`This is shard ${shard.number}/${shard.of} (${shard.source})`)
    const request = toSeedRequest(flags, shard)
    if (flags['dry-run']) return await this.#showPlan(request, target)
    refuseProduction(target, flags['allow-production'])
    const document = await this.#seed(request, target)
    // The whole is for the last shard to look at.
    if (document.shard !== undefined) return document
    const verification = flags.verify ? { verification: await this.#verify(request, target) } : {}
    if (flags.recipes === undefined) return { ...document, ...verification }
    const recipes = await writeSeedRecipes(document.layout, flags.recipes)
    this.log(renderRecipes(recipes))
    return { ...document, ...verification, recipes }
  }

  async #showPlan(request: SeedRequest, target: ConnectionTarget): Promise<PlanDocument> {
    const { planSeed } = await import('../../services/seed/plan-document.ts')
    const document = await planSeed(request, { target, clock: systemClock })
    this.log(renderPlan(document, screenOf(this.settings)))
    return document
  }

  async #seed(request: SeedRequest, target: ConnectionTarget): Promise<SeedDocument> {
    const { seedAll } = await import('../../services/seed/seed-all.ts')
    const warn = () => this.logToStderr('Stopping after this unit; once more to stop at once')
    using interruption = new Interruption(warn)
    const events = seedAll(request, { target, clock: systemClock, signal: interruption.signal })
    const { status, document } = await showRun(events, await this.#displays('seed'))
    if (document === undefined) {
      this.logToStderr('Stopped; run the same command again to go on, or dhub runs resume')
      return this.exit(interruption.exitCode)
    }
    const outcome = { isNew: status === 'seeded', database: target.database }
    this.log(renderSummary(document, outcome, screenOf(this.settings)))
    return document
  }

  async #verify(request: SeedRequest, target: ConnectionTarget): Promise<VerifyDocument> {
    const { verifyDataset } = await import('../../services/seed/verify-dataset.ts')
    const document = await showRun(verifyDataset(request, target), await this.#displays('verify'))
    this.log(renderVerification(document, { isAll: false }, screenOf(this.settings)))
    if (document.failed > 0) process.exitCode = 1
    return document
  }

  #displays(run: 'seed' | 'verify') {
    const log = (line: string) => this.log(line)
    const logger = this.#hasLog ? this.logger : undefined
    return displaysFor({ isQuiet: this.jsonEnabled(), hasEvents: this.#hasEvents, log, run, logger })
  }
}
