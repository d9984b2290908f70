import path from 'node:path'
import { UserError } from '../../../core/errors.ts'

/**
 * The format that was asked for, else the one that the file's ending stands for, else a table.
 *
 * @param endings the format of each ending, such as `.json`
 * @throws UserError for a file whose ending says nothing
 */
export function chooseFormat<Format extends string>(
  endings: Readonly<Record<string, Format>>,
  asked: Format | undefined,
  file: string | undefined,
): Format | 'table' {
  if (asked !== undefined) return asked
  if (file === undefined) return 'table'
  const ending = path.extname(file).toLowerCase()
  const format = endings[ending]
  if (format !== undefined) return format
  throw new UserError(
    `Cannot choose a format for ${file}: found the ending ${ending || '(none)'}; expected ${Object.keys(endings).join(', ')}`,
    ['Set --format, or give --output another ending'],
  )
}
