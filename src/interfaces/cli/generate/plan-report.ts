import type { PlanCheck } from '../../../services/generate/check-plan.ts'
import type { PlanReport } from '../../../services/generate/save-plan.ts'
import { humanCount } from '../results/human-numbers.ts'

const CHANGES_SHOWN = 20

/** What was planned, in a few lines. */
export function planLines({ plan, file, isMerged, changes, open, leftOut }: PlanReport): string {
  const rows = plan.tables.reduce((sum, table) => sum + table.rows, 0)
  const columns = plan.tables.reduce((sum, table) => sum + Object.keys(table.columns).length, 0)
  const lines = [
    `${isMerged ? 'Brought up to date' : 'Planned'} ${plan.name}: ${humanCount(plan.tables.length)} tables, ${humanCount(columns)} columns, ${humanCount(rows)} rows${file === null ? '' : `, in ${file}`}`,
  ]
  if (isMerged && changes.length === 0) lines.push('Nothing has changed')
  for (const { kind, subject, detail } of changes.slice(0, CHANGES_SHOWN))
    lines.push(`  ${kind} ${subject}: ${detail}`)
  if (changes.length > CHANGES_SHOWN) lines.push(`  and ${changes.length - CHANGES_SHOWN} more changes`)
  for (const { table, reason } of leftOut.slice(0, CHANGES_SHOWN)) lines.push(`Left out ${table}: ${reason}`)
  if (leftOut.length > CHANGES_SHOWN) lines.push(`and ${leftOut.length - CHANGES_SHOWN} more tables`)
  if (open.length > 0) {
    const name = file ?? 'PLAN'
    lines.push(
      `${humanCount(open.length)} ${open.length === 1 ? 'column is' : 'columns are'} left open as ???: dhub generate review ${name}, or with --accept for what fits their types`,
    )
  }
  return lines.join('\n')
}

/** What a check of a plan found, a line each as compilers write them. */
export function planCheckLines({ file, findings, tables, rows, errors, warnings }: PlanCheck): string {
  const lines = findings.map(
    ({ severity, line, column, path, message }) =>
      `${file}:${line}:${column} ${severity} ${path === '' ? '' : `${path}: `}${message}`,
  )
  const counts = `${humanCount(tables)} tables, ${humanCount(rows)} rows: ${humanCount(errors)} ${errors === 1 ? 'error' : 'errors'}, ${humanCount(warnings)} ${warnings === 1 ? 'warning' : 'warnings'}`
  return [...lines, counts].join('\n')
}
