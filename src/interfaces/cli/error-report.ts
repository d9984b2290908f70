import { DhubError, type ErrorKind, ExternalError } from '../../core/errors.ts'
import { redactSecrets } from '../../core/redact-secrets.ts'

/** An error as the user is told of it; no secret is left in any of its texts. */
export type ErrorReport = {
  readonly kind: ErrorKind
  readonly message: string
  readonly nextSteps: readonly string[]
  /** The outside system's code, such as an SQLSTATE. */
  readonly code?: string
  readonly tried?: string
  readonly cause?: string
  /** Only for bugs. */
  readonly stack?: string
  readonly exitCode: number
}

/**
 * Turns whatever was thrown into a report: dhub's own errors as they are, oclif's complaints about the command line
 * as the user's to mend, anything else as a bug.
 *
 * @param commandLine how the user reaches the command, such as `dhub db query`
 */
export function reportError(error: unknown, commandLine: string): ErrorReport {
  const own = ownErrorIn(error)
  if (own !== undefined) return reportOwn(own)
  if (isCommandLineError(error)) return reportCommandLine(error, commandLine)
  return reportBug(error)
}

/** oclif puts the name of the flag before the message of an error that a flag's own parser throws. */
function ownErrorIn(error: unknown): DhubError | undefined {
  if (!(error instanceof DhubError)) return undefined
  error.message = error.message.replace(/^Parsing --\S+ \n\t/, '').replace(/\nSee more help with --help$/, '')
  return error
}

function reportOwn(error: DhubError): ErrorReport {
  const cause = error.cause instanceof Error ? redactSecrets(error.cause.message) : undefined
  const external = error instanceof ExternalError ? error : undefined
  return {
    kind: error.kind,
    message: redactSecrets(error.message),
    nextSteps: error.nextSteps.map(redactSecrets),
    ...(external?.code === undefined ? {} : { code: external.code }),
    ...(external?.tried === undefined ? {} : { tried: redactSecrets(external.tried) }),
    ...(cause === undefined || error.message.includes(cause) ? {} : { cause }),
    ...(error.kind === 'bug' ? { stack: redactSecrets(error.stack ?? '') } : {}),
    exitCode: error.exitCode,
  }
}

type CommandLineError = Error & { readonly oclif: { readonly exit?: number } }

function isCommandLineError(error: unknown): error is CommandLineError {
  return error instanceof Error && 'oclif' in error && typeof error.oclif === 'object' && error.oclif !== null
}

function reportCommandLine(error: CommandLineError, commandLine: string): ErrorReport {
  const message = error.message.replace(/\nSee more help with --help$/, '').replace(/\.$/, '')
  return {
    kind: 'user',
    message: redactSecrets(message),
    nextSteps: [`See what it takes: ${commandLine} --help`],
    exitCode: error.oclif.exit ?? 2,
  }
}

function reportBug(error: unknown): ErrorReport {
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined }
  return {
    kind: 'bug',
    message: redactSecrets(message),
    nextSteps: ['Report it with the command you ran and the stack below'],
    ...(stack === undefined ? {} : { stack: redactSecrets(stack) }),
    exitCode: 70,
  }
}

/** The one document that a failing command prints under `--json`. */
export function errorDocument(report: ErrorReport): object {
  const { kind, message, nextSteps, code = null, tried, cause } = report
  const detail = { ...(tried === undefined ? {} : { tried }), ...(cause === undefined ? {} : { cause }) }
  return { error: { kind, message, nextSteps, code, ...detail } }
}

const reported = new WeakSet<Error>()

/** The same error, told to oclif as already shown to the user: it only ends the process with the exit code. */
export function markReported(error: Error, exitCode: number): Error {
  reported.add(error)
  return Object.assign(error, { oclif: { exit: exitCode }, skipOclifErrorHandling: true })
}

/** Whether the user has been shown the error. */
export const isReported = (error: Error): boolean => reported.has(error)
