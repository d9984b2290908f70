import type { CheckOutcome, VerifyDocument } from '../../../services/seed/verify-document.ts'
import { renderChecks, type ShownCheck } from '../results/check-report.ts'
import { humanCount } from '../results/human-numbers.ts'
import type { TextScreen } from '../results/text-table.ts'
import { describeDataset } from './seed-summary.ts'
import { showSeconds } from './show-figures.ts'

/** A line for each topic, or with `isAll` for each check, then what is wrong in detail, then the verdict. */
export function renderVerification(
  document: VerifyDocument,
  options: { readonly isAll: boolean },
  screen: TextScreen,
): string {
  const parts = [renderChecks(document.checks.map(shownCheck), options, screen)]
  for (const note of document.notes) parts.push(screen.colors.dim(note))
  parts.push(verdict(document, screen))
  return parts.join('\n')
}

function shownCheck({ check, ...rest }: CheckOutcome): ShownCheck {
  const [kind = '', topic] = check.split('/')
  return { ...rest, name: check, group: kind === 'rules' ? `${kind}/${topic}` : kind }
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
