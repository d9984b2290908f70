import { ExternalError, type ExternalErrorDetail } from '../core/errors.ts'
import { redactSecrets } from '../core/redact-secrets.ts'
import { type FailureClass, failureClass, isSqlState } from './error-classes.ts'

/** What the server said beyond its message; each absent when the server did not say it. */
export type ServerReport = {
  readonly message: string
  readonly severity: string | undefined
  readonly detail: string | undefined
  readonly hint: string | undefined
  /** Where in the statement, counted in characters from 1. */
  readonly position: number | undefined
  readonly schema: string | undefined
  readonly table: string | undefined
  readonly column: string | undefined
  readonly constraint: string | undefined
  readonly where: string | undefined
}

/** Postgres refused, or the way to it broke. The code is an SQLSTATE or the operating system's word. */
export class PostgresError extends ExternalError {
  readonly failureClass: FailureClass
  /** Undefined when the server never answered. */
  readonly report: ServerReport | undefined

  constructor(message: string, detail: ExternalErrorDetail, report: ServerReport | undefined) {
    super(message, detail)
    this.failureClass = failureClass(detail.code)
    this.report = report
  }
}

/** Whether a failure may not come again when the same is tried anew. */
export function isTransientFailure(error: unknown): boolean {
  return error instanceof PostgresError && error.failureClass === 'transient'
}

/**
 * Turns what either driver threw into a `PostgresError`; dhub's own errors pass as they are.
 *
 * @param tried what was being done, as it follows "Cannot", such as `connect to app@127.0.0.1:5432/bank`
 */
export function toPostgresError(thrown: unknown, tried: string): Error {
  if (thrown instanceof Error && 'exitCode' in thrown) return thrown
  const fields = (thrown instanceof AggregateError ? thrown.errors[0] : thrown) as Record<string, unknown>
  const code = connectionCode(fields)
  const isServer = code !== undefined && isSqlState(code) && fields.severity !== undefined
  const said = redactSecrets(String(fields?.message ?? thrown)).trim()
  return new PostgresError(
    `Cannot ${tried}: ${isServer ? said : describeConnectionFailure(code, said)}`,
    { cause: thrown, tried, ...(code === undefined ? {} : { code }), nextSteps: nextSteps(code) },
    isServer ? readReport(fields, said) : undefined,
  )
}

function connectionCode(fields: Record<string, unknown> | undefined): string | undefined {
  if (typeof fields?.code === 'string') return fields.code
  // `pg` gives these no code.
  if (/^Connection terminated|is not queryable$/.test(String(fields?.message))) return 'CONNECTION_CLOSED'
  return fields?.message === 'timeout expired' ? 'CONNECT_TIMEOUT' : undefined
}

function readReport(fields: Record<string, unknown>, message: string): ServerReport {
  const text = (...names: readonly string[]) => {
    const isSaid = (value: unknown) => typeof value === 'string' && value !== ''
    return names.map((name) => fields[name]).find(isSaid) as string | undefined
  }
  const position = text('position')
  return {
    message,
    severity: text('severity'),
    detail: text('detail'),
    hint: text('hint'),
    position: position === undefined ? undefined : Number(position),
    schema: text('schema', 'schema_name'),
    table: text('table', 'table_name'),
    column: text('column', 'column_name'),
    constraint: text('constraint', 'constraint_name'),
    where: text('where'),
  }
}

function describeConnectionFailure(code: string | undefined, said: string): string {
  switch (code) {
    case 'ECONNREFUSED':
      return 'found nothing listening there; expected a running Postgres server'
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'found no address for that host name; expected one that resolves'
    case 'ETIMEDOUT':
    case 'CONNECT_TIMEOUT':
      return 'found no answer in time; expected a Postgres server'
    case 'CONNECTION_CLOSED':
    case 'CONNECTION_ENDED':
    case 'CONNECTION_DESTROYED':
    case 'ECONNRESET':
    case 'EPIPE':
      return 'found the connection closed by the server; expected it to stay open'
    default:
      return said
  }
}

function nextSteps(code: string | undefined): readonly string[] {
  switch (code) {
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case 'ETIMEDOUT':
    case 'CONNECT_TIMEOUT':
      return [
        'Start that server, or mend --database-url, DATABASE_URL or the POSTGRES_* variables',
        'Leave all of them out to use the embedded server',
      ]
    case '28P01':
    case '28000':
      return [
        'Mend the user or password in --database-url, DATABASE_URL or POSTGRES_USER and POSTGRES_PASSWORD',
      ]
    case '3D000':
      return ['Run dhub db list to see the databases that are there']
    case '53300':
      return ['Close other sessions, or lower --workers']
    case '53100':
      return ["Free space on the server's disk, then run the same command again"]
    default:
      return []
  }
}
