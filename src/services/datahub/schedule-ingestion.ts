import { readFile, writeFile } from 'node:fs/promises'
import { parseDocument, stringify } from 'yaml'
import { DATAHUB_CLIENT_VERSION } from '../../datahub/datahub-release.ts'
import type { RecipeDeployment } from '../../datahub/recipes/recipe.ts'
import type { FoundRecipe } from './find-recipes.ts'
import { checkedSchedule } from './schedule.ts'

/** Who runs recipes at their time: cron, GitHub, or DataHub itself. */
export type Scheduler = (typeof schedulers)[number]
export const schedulers = ['crontab', 'github', 'deployment'] as const

/** When which recipes are to be run. */
export interface ScheduleRequest {
  readonly schedule: string
  readonly scheduler: Scheduler
  readonly timeZone: string
  readonly recipes: readonly FoundRecipe[]
  /** The databases that were named, for the command that is scheduled. */
  readonly databases: readonly string[]
  readonly recipeFolder: string
  readonly workingFolder: string
}

/** What was made: a text to put into its place, or the recipes that were changed. */
export type ScheduleResult = { readonly text: string } | { readonly changed: readonly string[] }

/**
 * Makes what has the recipes run at their time. No secret is part of it: cron reads `.env` of the working folder,
 * GitHub and DataHub their own secrets.
 *
 * @throws UserError where the time table is none
 */
export async function scheduleIngestion(request: ScheduleRequest): Promise<ScheduleResult> {
  const schedule = checkedSchedule(request.schedule)
  if (request.scheduler === 'crontab') return { text: crontabLine(schedule, request) }
  if (request.scheduler === 'github') return { text: githubWorkflow(schedule, request) }
  for (const recipe of request.recipes) await deploy(recipe, schedule, request.timeZone)
  return { changed: request.recipes.map(({ path }) => path) }
}

function crontabLine(schedule: string, request: ScheduleRequest): string {
  const command = `cd ${quoted(request.workingFolder)} && ${ingestCommand(request)} >> ingest.log 2>&1`
  // cron takes a percent sign for the end of the line.
  return `${schedule} ${command.replaceAll('%', String.raw`\%`)}\n`
}

function githubWorkflow(schedule: string, request: ScheduleRequest): string {
  const secrets = ['POSTGRES_HOST', 'POSTGRES_PORT', 'POSTGRES_USER', 'POSTGRES_PASSWORD', 'POSTGRES_DB']
  const named = [...secrets, 'DATAHUB_GMS_URL', 'DATAHUB_GMS_TOKEN']
  const workflow = {
    name: 'Ingest into DataHub',
    on: { schedule: [{ cron: schedule }], workflow_dispatch: {} },
    permissions: { contents: 'read' },
    jobs: {
      ingest: {
        'runs-on': 'ubuntu-latest',
        env: Object.fromEntries(named.map((name) => [name, `\${{ secrets.${name} }}`])),
        steps: [
          { uses: 'actions/checkout@v5' },
          { uses: 'actions/setup-python@v6', with: { 'python-version': '3.11' } },
          { run: `pip install 'acryl-datahub[postgres]==${DATAHUB_CLIENT_VERSION}'` },
          ...request.recipes.map(({ name, path }) => ({
            name: `Ingest ${name}`,
            run: `datahub ingest -c ${quoted(path)}`,
          })),
        ],
      },
    },
  }
  return stringify(workflow, { lineWidth: 0 })
}

/** Puts the time table into the recipe, for `datahub ingest deploy`; all else in the file stays, comments too. */
async function deploy(recipe: FoundRecipe, schedule: string, timeZone: string): Promise<void> {
  const document = parseDocument(await readFile(recipe.path, 'utf8'))
  const name = document.get('pipeline_name')
  const deployment: RecipeDeployment = {
    name: typeof name === 'string' ? name : recipe.name,
    schedule,
    time_zone: timeZone,
  }
  document.set('deployment', deployment)
  await writeFile(recipe.path, document.toString({ lineWidth: 0 }))
}

function ingestCommand({ databases, recipeFolder }: ScheduleRequest): string {
  const named = databases.map((name) => ` --database ${quoted(name)}`).join('')
  return `dhub datahub ingest${named} --recipes ${quoted(recipeFolder)}`
}

function quoted(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`
}
