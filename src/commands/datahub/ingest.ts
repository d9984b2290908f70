import { writeFile } from 'node:fs/promises'
import { systemClock } from '../../core/clock.ts'
import { DatabaseCommand } from '../../interfaces/cli/database-command.ts'
import { ingestFlags } from '../../interfaces/cli/datahub/ingest-flags.ts'
import { ingestLine, outcomeTable, showPreparations } from '../../interfaces/cli/datahub/ingest-report.ts'
import { showEvents } from '../../interfaces/cli/datahub/show-events.ts'
import { type FoundRecipe, findRecipes } from '../../services/datahub/find-recipes.ts'
import {
  type IngestOutcome,
  ingestRecipes,
  ingestWords,
  requireSuccess,
} from '../../services/datahub/ingest-recipes.ts'
import { prepareUsage } from '../../services/datahub/prepare-usage.ts'
import { programEnvironment } from '../../services/datahub/program-environment.ts'
import { type ScheduleResult, scheduleIngestion } from '../../services/datahub/schedule-ingestion.ts'
import { serverSettings } from '../../services/datahub/server-settings.ts'

/** What `dhub datahub ingest --json` prints. */
type IngestDocument =
  | { readonly outcomes: readonly IngestOutcome[] }
  | { readonly commands: readonly string[] }
  | ScheduleResult

export default class DatahubIngest extends DatabaseCommand {
  static override summary = "run recipes with DataHub's own command"
  static override description =
    'Fills the variables that recipes name from the database and the server that dhub uses itself, so that nothing has to be exported. With --schedule nothing is run: it makes a line for crontab, a workflow for GitHub, or puts the time into the recipes.'
  static override examples = [
    '<%= config.bin %> datahub ingest',
    '<%= config.bin %> datahub ingest -d loans_db -d accounts_db --dry-run',
    "<%= config.bin %> datahub ingest --schedule '30 5 * * *' --scheduler github --out ingest.yml",
  ]
  static override flags = ingestFlags

  override async run(): Promise<IngestDocument> {
    const { flags } = await this.parse(DatahubIngest)
    const databases = (flags.database ?? []).flatMap((names) => names.split(','))
    const recipes = await findRecipes(flags.recipes, databases)
    if (flags.schedule !== undefined) {
      const { schedule, scheduler = 'crontab', 'time-zone': timeZone, recipes: folder } = flags
      const workingFolder = process.cwd()
      const wish = { schedule, scheduler, timeZone, recipes, databases, recipeFolder: folder, workingFolder }
      return await this.#showSchedule(await scheduleIngestion(wish), flags.out)
    }
    if (flags['dry-run']) return this.#showCommands(recipes, flags.program)
    const target = await this.findTarget(flags)
    const server = serverSettings(flags, this.settings.datahub)
    showPreparations(await prepareUsage(recipes, target), this)
    const environment = programEnvironment(this.settings.forPrograms, target, server)
    const events = ingestRecipes(recipes, { program: flags.program, environment, clock: systemClock })
    const outcomes = await showEvents(events, (event) => {
      const line = ingestLine(event)
      if (line !== undefined) this.log(line)
    })
    this.showTable(outcomeTable(outcomes))
    requireSuccess(outcomes)
    return { outcomes }
  }

  #showCommands(recipes: readonly FoundRecipe[], program: string): IngestDocument {
    const commands = recipes.map(({ path }) => [program, ...ingestWords(path)].join(' '))
    this.log(commands.join('\n'))
    return { commands }
  }

  async #showSchedule(result: ScheduleResult, file: string | undefined): Promise<ScheduleResult> {
    if ('changed' in result) {
      this.log(result.changed.map((path) => `Wrote the schedule into ${path}`).join('\n'))
      this.log(`Next: datahub ingest deploy -c ${result.changed[0]}`)
    } else if (file === undefined) this.log(result.text.trimEnd())
    else {
      await writeFile(file, result.text)
      this.log(`Wrote ${file}`)
    }
    return result
  }
}
