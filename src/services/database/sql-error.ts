import { UserError } from '../../core/errors.ts'
import { PostgresError } from '../../postgres/postgres-error.ts'

/** Classes of SQLSTATE that tell of the server's state and not of the statement. */
const serverClasses = new Set(['08', '40', '53', '57', '58', 'XX'])
const timedOut = '57014'
const readOnly = '25006'

/**
 * What the server says about a statement of the user, with the place marked under the SQL. Errors that the statement
 * is not to blame for pass as they are.
 *
 * @param lineOffset lines of the whole text before the statement
 */
export function describeSqlError(error: unknown, sql: string, lineOffset = 0): unknown {
  if (!(error instanceof PostgresError) || error.report === undefined) return error
  const { code = '', report } = error
  if (serverClasses.has(code.slice(0, 2)) && code !== timedOut) return error
  const lines = [`Cannot run the statement: ${report.message}`]
  if (report.position !== undefined) lines.push('', ...markPosition(sql, report.position, lineOffset))
  if (report.detail !== undefined) lines.push('', `Detail: ${report.detail}`)
  return new UserError(lines.join('\n'), nextSteps(code, report.hint), { cause: error })
}

/**
 * The line of the SQL that holds the position, and a mark below it.
 *
 * @param position in characters, from 1
 */
export function markPosition(sql: string, position: number, lineOffset = 0): readonly string[] {
  // Postgres counts code points.
  const before = Array.from(sql)
    .slice(0, position - 1)
    .join('')
  const lineIndex = before.split('\n').length - 1
  const line = sql.split('\n')[lineIndex] ?? ''
  const prefix = sql.includes('\n') || lineOffset > 0 ? `line ${lineIndex + 1 + lineOffset}: ` : ''
  const inLine = before.slice(before.lastIndexOf('\n') + 1)
  const shown = (text: string) => text.replaceAll('\t', ' ')
  return [`${prefix}${shown(line)}`, `${' '.repeat(prefix.length + Array.from(shown(inLine)).length)}^`]
}

function nextSteps(code: string, hint: string | undefined): readonly string[] {
  const steps = hint === undefined ? [] : [hint]
  if (code === readOnly) return [...steps, 'Add --write to let the statement change data']
  return code === timedOut ? [...steps, 'Raise --timeout, or set it to 0 for no limit'] : steps
}
