import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { UserError } from '../../core/errors.ts'

/**
 * The SQL of the argument or of the file; `-` stands for what is piped in.
 *
 * @throws UserError where neither or both are given, or the file cannot be read
 */
export async function readSql(argument: string | undefined, file: string | undefined): Promise<string> {
  if ((argument === undefined) === (file === undefined)) {
    const found = argument === undefined ? 'neither SQL nor --file' : 'both SQL and --file'
    throw new UserError(`Cannot run a query: found ${found}; expected one of them`, [
      'Give the SQL as the argument, or a file with --file',
    ])
  }
  if (file === undefined) return argument ?? ''
  if (file === '-') return await text(process.stdin)
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    throw new UserError(`Cannot read ${file}: found ${code}; expected a file of SQL`, ['Set --file'], {
      cause,
    })
  }
}
