import { writeFile } from 'node:fs/promises'
import { UserError } from '../../core/errors.ts'
import { findSyntaxProblem, splitStatements } from './split-statements.ts'
import { markPosition } from './sql-error.ts'

/**
 * Saves SQL to a file for `dhub db query --file`.
 *
 * @returns how many statements it holds
 * @throws UserError for SQL that is none, or a file that is there already
 */
export async function saveQuery(sql: string, file: string, isOverwriting: boolean): Promise<number> {
  const problem = await findSyntaxProblem(sql)
  if (problem !== undefined) {
    const place = markPosition(sql, problem.position)
    throw new UserError([`Cannot save the query: ${problem.message}`, '', ...place].join('\n'))
  }
  const statements = await splitStatements(sql)
  if (statements.length === 0) {
    throw new UserError('Cannot save the query: found no statement; expected one or more')
  }
  try {
    await writeFile(file, `${sql.trim()}\n`, { flag: isOverwriting ? 'w' : 'wx' })
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (code === 'EEXIST') {
      throw new UserError(`Cannot save to ${file}: found a file there already; expected none`, [
        'Choose another --output, or add --force to replace it',
      ])
    }
    throw new UserError(
      `Cannot save to ${file}: found ${code}; expected a file that can be written`,
      ['Choose another --output'],
      { cause },
    )
  }
  return statements.length
}
