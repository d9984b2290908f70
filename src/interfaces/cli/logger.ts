import { openSync, writeSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { LevelWithSilent, Logger } from 'pino'
import { UserError } from '../../core/errors.ts'
import { redactSecrets } from '../../core/redact-secrets.ts'

/** The levels of `--log-level`, from the quietest. */
export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const

/** Where a command's log goes. */
export type LogOptions = {
  readonly level: (typeof LOG_LEVELS)[number]
  /** Appended to; without one the lines go to stderr, so that stdout stays data. */
  readonly file: string | undefined
}

/**
 * Opens a log of JSON lines from which every secret is masked. Writing is synchronous: nothing is lost when the
 * process ends. pino is loaded only here.
 *
 * @throws UserError where the file cannot be written
 */
export function openLogger(options: LogOptions): Logger {
  const descriptor = options.file === undefined ? 2 : openLogFile(options.file)
  const { pino } = createRequire(import.meta.url)('pino') as typeof import('pino')
  const level: LevelWithSilent = options.level
  const formatters = { level: (label: string) => ({ level: label }) }
  const write = (line: string): void => void writeSync(descriptor, redactSecrets(line))
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters }, { write })
}

function openLogFile(file: string): number {
  try {
    return openSync(file, 'a', 0o600)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new UserError(
      `Cannot open the log file ${file}: found ${reason}; expected a file that can be written`,
      ['Name another file with --log-file'],
      { cause },
    )
  }
}
