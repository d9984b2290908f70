/**
 * The three ways in which dhub fails, told apart by what the user does next. Messages read
 * "Cannot <do X>: found <state>; expected <state>", without a final period, and name `schema.table.column`.
 */
export type ErrorKind = 'user' | 'external' | 'bug'

/** What all three kinds share. */
export abstract class DhubError extends Error {
  abstract readonly kind: ErrorKind
  /** What the process ends with: 2, 3 or 70. */
  abstract readonly exitCode: number
  /** What to do next, each step naming a flag, a variable or a command. */
  readonly nextSteps: readonly string[]

  constructor(
    message: string,
    options: { readonly nextSteps?: readonly string[]; readonly cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? {} : { cause: options.cause })
    this.nextSteps = options.nextSteps ?? []
  }
}

/** The input is wrong: the user mends it and tries again. Exit code 2. */
export class UserError extends DhubError {
  override readonly name = 'UserError'
  readonly kind = 'user'
  readonly exitCode = 2

  constructor(
    message: string,
    nextSteps: readonly string[] = [],
    options: { readonly cause?: unknown } = {},
  ) {
    super(message, { nextSteps, cause: options.cause })
  }
}

/** What an outside system's failure is told with. */
export type ExternalErrorDetail = {
  /** The error as the driver, server or operating system gave it. */
  readonly cause?: unknown
  /** The system's own code: an SQLSTATE such as `53300`, or an errno such as `ECONNREFUSED`. */
  readonly code?: string
  /** What dhub was doing, such as `connect to 127.0.0.1:5432`; never with a secret in it. */
  readonly tried?: string
  readonly nextSteps?: readonly string[]
}

/** The database, the disk or the network failed. Exit code 3. */
export class ExternalError extends DhubError {
  override readonly name = 'ExternalError'
  readonly kind = 'external'
  readonly exitCode = 3
  readonly code: string | undefined
  readonly tried: string | undefined

  constructor(message: string, detail: ExternalErrorDetail = {}) {
    super(message, { nextSteps: detail.nextSteps ?? [], cause: detail.cause })
    this.code = detail.code
    this.tried = detail.tried
  }
}

/** Something that dhub promises does not hold: dhub is wrong, not the user. Exit code 70; the stack is shown. */
export class BugError extends DhubError {
  override readonly name = 'BugError'
  readonly kind = 'bug'
  readonly exitCode = 70

  constructor(message: string, options: { readonly cause?: unknown } = {}) {
    super(message, {
      cause: options.cause,
      nextSteps: ['Report it with the command you ran and the stack below'],
    })
  }
}
