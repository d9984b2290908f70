import { UserError } from '../../core/errors.ts'

/** A record of a CSV file: its cells by the names of the header, and where it stands. */
export interface CsvRow<Column extends string> {
  /** Number of the line on which it begins, from 1. */
  readonly line: number
  readonly cells: Readonly<Record<Column, string>>
}

/**
 * Reads CSV as RFC 4180 has it: a header, cells in double quotes where they hold commas, quotes or line ends, and a
 * quote within as two.
 *
 * @param file the file's name, for messages
 * @param columns the header that is expected, in order
 * @throws UserError naming file and line where the header or the number of cells is another, or a quote is not closed
 */
export function parseCsv<Column extends string>(
  text: string,
  file: string,
  columns: readonly Column[],
): readonly CsvRow<Column>[] {
  const [header, ...records] = split(text, file)
  const found = header?.cells.map((cell) => cell.trim()).join(',') ?? 'an empty file'
  if (found !== columns.join(',')) {
    throw new UserError(`Cannot read ${file}:1: found the header ${found}; expected ${columns.join(',')}`)
  }
  return records.map(({ line, cells }) => {
    if (cells.length !== columns.length) {
      throw new UserError(
        `Cannot read ${file}:${line}: found ${cells.length} cells; expected ${columns.length}, ${columns.join(', ')}`,
        ['Put a cell that holds a comma in double quotes'],
      )
    }
    const named = columns.map((name, place) => [name, (cells[place] ?? '').trim()] as const)
    return { line, cells: Object.fromEntries(named) as Record<Column, string> }
  })
}

interface PlainRecord {
  readonly line: number
  readonly cells: readonly string[]
}

/** A cell in quotes or without, and what ends it. */
const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y

function split(text: string, file: string): readonly PlainRecord[] {
  const body = text.replace(/^\uFEFF/, '')
  const records: PlainRecord[] = []
  let cells: string[] = []
  let line = 1
  let start = 1
  CELL.lastIndex = 0
  while (CELL.lastIndex < body.length || cells.length > 0) {
    const match = CELL.exec(body)
    if (match === null) {
      throw new UserError(
        `Cannot read ${file}:${line}: found a quote inside a cell or one that is not closed; expected a cell in double quotes with quotes within as two`,
      )
    }
    const [whole, quoted, plain = '', end] = match
    cells.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    line += whole.split('\n').length - 1
    if (end === ',') continue
    if (cells.length > 1 || cells[0] !== '') records.push({ line: start, cells })
    cells = []
    start = line
    if (end === '') break
  }
  return records
}
