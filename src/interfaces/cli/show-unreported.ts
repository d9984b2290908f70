import { readConfig } from '../../config.ts'
import { colorsFor } from './colors.ts'
import { reportError } from './error-report.ts'
import { renderError } from './render-error.ts'

/**
 * Shows an error that no command of ours has shown: an unknown command, or a failure while oclif starts.
 *
 * @returns the exit code for the process
 */
export function showUnreported(error: unknown): number {
  const exitCode = exitCodeOf(error)
  if (exitCode !== undefined) return exitCode
  const report = reportError(error, 'dhub')
  process.stderr.write(`${renderError(report, colorsFor(process.stderr, readConfig()))}\n`)
  return report.exitCode
}

/** The exit code of an error that was shown already, or that only ends the process. */
function exitCodeOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('oclif' in error)) return undefined
  const isSilent = 'skipOclifErrorHandling' in error || ('code' in error && error.code === 'EEXIT')
  const { exit } = error.oclif as { readonly exit?: number }
  return isSilent ? (exit ?? 1) : undefined
}
