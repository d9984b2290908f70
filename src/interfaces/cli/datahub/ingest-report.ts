import type { IngestEvent, IngestOutcome } from '../../../services/datahub/ingest-recipes.ts'
import type { IngestEntry } from '../../../services/datahub/list-ingestion.ts'
import type { UsagePreparation } from '../../../services/datahub/prepare-usage.ts'
import { humanCount } from '../results/human-numbers.ts'
import type { TextTable } from '../results/text-table.ts'

/** A line for an event of a run; what DataHub's command writes stands behind the name of its recipe. */
export function ingestLine(event: IngestEvent): string | undefined {
  if (event.type === 'start') return `${event.recipe.name} │ ${event.command}`
  return event.type === 'line' ? `${event.recipe.name} │ ${event.line}` : undefined
}

/** What became of each recipe, and of all together. */
export function outcomeTable(outcomes: readonly IngestOutcome[]): TextTable {
  return {
    columns: [
      { name: 'recipe' },
      { name: 'result' },
      { name: 'records', isNumber: true },
      { name: 'warnings', isNumber: true },
      { name: 'failures', isNumber: true },
      { name: 'seconds', isNumber: true },
    ],
    rows: outcomes.map((outcome) => [
      outcome.recipe,
      outcome.isSuccess ? 'done' : `failed (exit code ${outcome.exitCode})`,
      humanCount(outcome.records),
      String(outcome.warnings),
      String(outcome.failures),
      outcome.seconds.toFixed(1),
    ]),
  }
}

/** Databases and systems, where they are, and which have a recipe. */
export function ingestTable(entries: readonly IngestEntry[]): TextTable {
  return {
    columns: [
      { name: 'name' },
      { name: 'database' },
      { name: 'schemas' },
      { name: 'tables', isNumber: true },
      { name: 'recipe' },
    ],
    rows: entries.map(({ name, place, recipe }) => [
      name,
      place?.database ?? 'not there',
      place?.schemas.join(', ') ?? '',
      place === undefined ? '' : String(place.tables),
      recipe ?? 'none',
    ]),
  }
}

/** Tells what was made so that queries can be read, and warns of databases where they cannot. */
export function showPreparations(
  preparations: readonly UsagePreparation[],
  screen: { log(line: string): void; warn(line: string): unknown },
): void {
  for (const { database, state, reason } of preparations) {
    if (state === 'made') screen.log(`Made the extension pg_stat_statements in ${database}`)
    if (state !== 'refused') continue
    screen.warn(
      `Queries of ${database} cannot be read: ${reason}; have a superuser make pg_stat_statements, or write the recipe with --no-usage`,
    )
  }
}
