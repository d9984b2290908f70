import type { SeedDocument } from '../../../services/seed/seed-document.ts'
import { humanCount } from '../results/human-numbers.ts'
import type { TextScreen } from '../results/text-table.ts'
import { showSeconds } from './show-figures.ts'

/** `seed 42, scale 0.1, as of 2026-11-21, layout schemas`. */
export function describeDataset(document: Pick<SeedDocument, 'seed' | 'scale' | 'asOf' | 'layout'>): string {
  const { seed, scale, asOf, layout } = document
  return `seed ${seed}, scale ${scale}, as of ${asOf}, layout ${layout}`
}

/** The last lines of a run: what is there, how long it took, and what to do next. */
export function renderSummary(
  document: SeedDocument,
  outcome: { readonly isNew: boolean; readonly database: string },
  screen: TextScreen,
): string {
  const { colors } = screen
  const { dataset, rows, tables, seconds } = document
  const counts = `${humanCount(rows)} rows in ${tables.length} tables`
  const head = outcome.isNew
    ? `${colors.green('✔')} The ${dataset} is in ${outcome.database}: ${counts}, ${showSeconds(seconds * 1000)}`
    : `${colors.green('✔')} The ${dataset} is in ${outcome.database} already: ${counts}`
  const next = outcome.isNew ? 'dhub seed verify' : 'dhub seed status'
  const why = outcome.isNew ? 'prove that it is true' : 'rows and digests, table by table'
  return [head, colors.dim(`  ${describeDataset(document)}`), `Next: ${colors.cyan(next)} — ${why}`].join(
    '\n',
  )
}
