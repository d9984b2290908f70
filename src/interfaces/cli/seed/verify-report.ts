import { type CheckOutcome, isKept, type VerifyDocument } from '../../../services/seed/verify-document.ts'
import { humanCount } from '../results/human-numbers.ts'
import { renderTable, type TextScreen } from '../results/text-table.ts'
import { describeDataset } from './seed-summary.ts'
import { showSeconds } from './show-figures.ts'

/** Every check with its offenders and time, then what is wrong in detail, then the verdict. */
export function renderVerification(document: VerifyDocument, screen: TextScreen): string {
  const { colors } = screen
  const failed = document.checks.filter((check) => !isKept(check))
  const parts = [
    renderChecks(document.checks, screen),
    ...failed.map((check) => renderFailure(check, screen)),
  ]
  for (const note of document.notes) parts.push(colors.dim(note))
  parts.push(verdict(document, screen))
  return parts.join('\n')
}

function renderChecks(checks: readonly CheckOutcome[], screen: TextScreen): string {
  const rows = checks.map(({ check, title, offenders, seconds }) => [
    check,
    title,
    offenders === null ? 'failed' : humanCount(offenders),
    showSeconds(seconds * 1000),
  ])
  const columns = [
    { name: 'check' },
    { name: 'what holds' },
    { name: 'offenders', isNumber: true },
    { name: 'time', isNumber: true },
  ]
  return renderTable({ columns, rows }, screen)
}

function renderFailure(
  { check, title, offenders, samples, error }: CheckOutcome,
  { colors }: TextScreen,
): string {
  const head = `${colors.red('✘')} ${check}: ${title}`
  const found = error ?? `${humanCount(offenders ?? 0)} do not, such as`
  return [head, `  ${found}`, ...samples.map((sample) => `  ${JSON.stringify(sample)}`)].join('\n')
}

function verdict(document: VerifyDocument, { colors }: TextScreen): string {
  const { checks, failed, seconds } = document
  const time = showSeconds(seconds * 1000)
  const dataset = colors.dim(`  ${describeDataset(document)}`)
  if (failed > 0)
    return `${colors.red('✘')} ${humanCount(failed)} of ${humanCount(checks.length)} checks do not hold, ${time}\n${dataset}`
  const next = `Next: ${colors.cyan('dhub db query')} "select * from accounts_db.accounts" --limit 10`
  return `${colors.green('✔')} All ${humanCount(checks.length)} checks hold, ${time}\n${dataset}\n${next}`
}
