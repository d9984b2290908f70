import type { SeedDocument } from '../../../services/seed/seed-document.ts'
import { humanCount } from '../results/human-numbers.ts'
import type { TextScreen } from '../results/text-table.ts'
import { showSeconds } from './show-figures.ts'

/** `seed 42, scale 0.1, as of 2026-11-21, layout schemas`. */
export function describeDataset(document: Pick<SeedDocument, 'seed' | 'scale' | 'asOf' | 'layout'>): string {
  const { seed, scale, asOf, layout } = document
  return `seed ${seed}, scale ${scale}, as of ${asOf}, layout ${layout}`
}

/** Where a dataset lies: in the database, or in those that the layout has made, named after their schemas. */
export function shownPlaces(
  {
    layout,
    tables,
  }: Pick<SeedDocument, 'layout'> & { readonly tables: readonly { readonly schema: string }[] },
  database: string,
): string {
  if (layout === 'schemas') return database
  const names = [...new Set(tables.map(({ schema }) => schema))]
  const last = names.pop() ?? database
  return names.length === 0 ? `the database ${last}` : `the databases ${names.join(', ')} and ${last}`
}

/** The last lines of a run: what is there, how long it took, and what to do next. */
export function renderSummary(
  document: SeedDocument,
  outcome: { readonly isNew: boolean; readonly database: string },
  screen: TextScreen,
): string {
  const { colors } = screen
  const { dataset, rows, tables, seconds } = document
  if (document.shard !== undefined) {
    const loaded = `${humanCount(rows)} rows, ${showSeconds(seconds * 1000)}`
    return [
      `${colors.green('✔')} Shard ${document.shard} of the ${dataset} is in: ${loaded}; others are not`,
      colors.dim(`  ${describeDataset(document)}`),
      `Next: ${colors.cyan('dhub seed status')} — see which; the last one finishes the whole`,
    ].join('\n')
  }
  const places = shownPlaces(document, outcome.database)
  const counts = `${humanCount(rows)} rows in ${tables.length} tables`
  const head = outcome.isNew
    ? `${colors.green('✔')} The ${dataset} is in ${places}: ${counts}, ${showSeconds(seconds * 1000)}`
    : `${colors.green('✔')} The ${dataset} is in ${places} already: ${counts}`
  const next = outcome.isNew ? 'dhub seed verify' : 'dhub seed status'
  const why = outcome.isNew ? 'prove that it is true' : 'rows and digests, table by table'
  return [head, colors.dim(`  ${describeDataset(document)}`), `Next: ${colors.cyan(next)} — ${why}`].join(
    '\n',
  )
}
