import type { CheckedConstraint } from '../../../services/generate/check-fill.ts'
import type { FillDocument } from '../../../services/generate/fill-document.ts'
import { humanCount } from '../results/human-numbers.ts'
import { renderTable, type TextScreen } from '../results/text-table.ts'
import { showPace, showSeconds } from '../seed/show-figures.ts'

/** From so many constraints on, they are shown by kind. */
const EACH_MAX = 40
/** Tables whose first rows are shown. */
const SAMPLED_TABLES_MAX = 5
const SAMPLED_COLUMNS_MAX = 8

/** What came of a filling: rows, how each constraint is met and whether it holds, a few rows, and the verdict. */
export function renderFill(
  document: FillDocument,
  options: { readonly isAll: boolean; readonly database: string },
  screen: TextScreen,
): string {
  const parts = [tablesPart(document, screen), constraintsPart(document.constraints, options.isAll, screen)]
  parts.push(...samplesParts(document, screen))
  parts.push(verdict(document, options.database, screen))
  return parts.join('\n')
}

function tablesPart({ tables }: FillDocument, screen: TextScreen): string {
  const columns = [
    { name: 'table' },
    ...['planned', 'sent', 'before', 'after'].map((name) => ({ name, isNumber: true })),
  ]
  const rows = tables.map((one) => [
    one.table,
    ...[one.planned, one.rows, one.rowsBefore, one.rowsAfter].map(humanCount),
  ])
  return renderTable({ columns, rows }, screen)
}

function constraintsPart(
  constraints: readonly CheckedConstraint[],
  isAll: boolean,
  screen: TextScreen,
): string {
  if (isAll || constraints.length <= EACH_MAX) {
    const columns = ['table', 'constraint', 'kind', 'met', 'afterwards', 'how'].map((name) => ({ name }))
    const rows = constraints.map((one) => [
      one.table,
      one.constraint,
      one.kind,
      one.how,
      one.proof === 'broken' ? `broken by ${humanCount(one.violations)} rows` : one.proof,
      one.reason,
    ])
    return renderTable({ columns, rows }, screen)
  }
  const groups = Map.groupBy(constraints, ({ kind, how }) => `${kind}\t${how}`)
  const columns = [
    { name: 'constraints' },
    { name: 'met' },
    ...['count', 'hold', 'violations'].map((name) => ({ name, isNumber: true })),
  ]
  const rows = [...groups].map(([key, own]) => [
    ...key.split('\t'),
    humanCount(own.length),
    humanCount(own.filter(({ proof }) => proof === 'holds').length),
    humanCount(own.reduce((sum, { violations }) => sum + violations, 0)),
  ])
  return renderTable({ columns, rows }, screen)
}

/** The first rows of the tables that got most. */
function samplesParts({ tables }: FillDocument, screen: TextScreen): readonly string[] {
  const largest = tables.filter(({ samples }) => samples.length > 0).toSorted((a, b) => b.rows - a.rows)
  return largest.slice(0, SAMPLED_TABLES_MAX).map(({ table, samples }) => {
    const names = Object.keys(samples[0] ?? {}).slice(0, SAMPLED_COLUMNS_MAX)
    const columns = names.map((name) => ({ name }))
    const rows = samples.map((sample) => names.map((name) => shortened(sample[name] ?? null)))
    return `${screen.colors.bold(table)}\n${renderTable({ columns, rows }, screen)}`
  })
}

const shortened = (text: string | null): string | null =>
  text !== null && text.length > 40 ? `${text.slice(0, 39)}…` : text

function verdict(document: FillDocument, database: string, { colors }: TextScreen): string {
  const { rows, tables, constraints, seconds, rowsPerSecond, problems, run, seed, asOf } = document
  const time = `${showSeconds(seconds * 1000)}, ${showPace(rowsPerSecond)}`
  const figures = `${humanCount(rows)} rows in ${humanCount(tables.length)} tables of ${database}, ${time}`
  const facts = colors.dim(
    `  seed ${seed}, as of ${asOf}, ${document.strategy}, digest ${document.digest.slice(0, 16)}`,
  )
  if (problems.length > 0) {
    const shown = problems.map((problem) => `  ${problem}`)
    return [`${colors.red('✘')} ${figures}; not all is well:`, ...shown, facts].join('\n')
  }
  const held = `all ${humanCount(constraints.length)} constraints hold`
  const next =
    run === null
      ? []
      : [
          `Next: ${colors.cyan(`dhub runs show ${run}`)} — its figures; ${colors.cyan(`dhub generate undo ${run}`)} takes the rows away`,
        ]
  return [`${colors.green('✔')} ${figures}; ${held}`, facts, ...next].join('\n')
}
