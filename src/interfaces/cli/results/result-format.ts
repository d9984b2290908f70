import path from 'node:path'
import { UserError } from '../../../core/errors.ts'

/** How a result can be written. */
export const RESULT_FORMATS = ['table', 'json', 'csv', 'ndjson', 'markdown'] as const

export type ResultFormat = (typeof RESULT_FORMATS)[number]

const byEnding: Readonly<Record<string, ResultFormat>> = {
  '.txt': 'table',
  '.json': 'json',
  '.csv': 'csv',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.md': 'markdown',
}

/**
 * The format that was asked for, else the one that the file's ending stands for, else a table.
 *
 * @throws UserError for a file whose ending says nothing
 */
export function chooseFormat(asked: ResultFormat | undefined, file: string | undefined): ResultFormat {
  if (asked !== undefined) return asked
  if (file === undefined) return 'table'
  const ending = path.extname(file).toLowerCase()
  const format = byEnding[ending]
  if (format !== undefined) return format
  throw new UserError(
    `Cannot choose a format for ${file}: found the ending ${ending || '(none)'}; expected ${Object.keys(byEnding).join(', ')}`,
    ['Set --format, or give --output another ending'],
  )
}
