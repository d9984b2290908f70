import type { ChalkInstance } from 'chalk'
import type { ErrorReport } from './error-report.ts'

const titles = { user: 'Error', external: 'Failed', bug: 'Bug in dhub' } as const

/** The report as lines for a terminal: a red title, what was tried, the next steps as bullets, the stack of a bug. */
export function renderError(report: ErrorReport, colors: ChalkInstance): string {
  const [first = '', ...more] = report.message.split('\n')
  const code = report.code === undefined ? '' : colors.dim(` (${report.code})`)
  const lines = [`${colors.red.bold(`${titles[report.kind]}:`)} ${first}${code}`, ...more.map(indent)]
  if (report.tried !== undefined) lines.push(colors.dim(indent(`Tried: ${report.tried}`)))
  if (report.cause !== undefined) lines.push(colors.dim(indent(`Cause: ${report.cause}`)))
  for (const step of report.nextSteps) lines.push(`${colors.cyan('  •')} ${step}`)
  if (report.stack !== undefined) lines.push('', colors.dim(report.stack))
  return lines.join('\n')
}

function indent(line: string): string {
  return `  ${line}`
}
