import type { ResultColumn, TextBatch, TextValue } from '../../../postgres/session.ts'
import { jsonValue } from './json-value.ts'
import type { ResultFormat } from './result-format.ts'

/** A result on its way to a file or a pipe. */
export type RowStream = {
  readonly columns: readonly ResultColumn[]
  readonly batches: AsyncIterable<TextBatch>
}

/** The rows as text in a format for programs, batch by batch, so that no result is too big. */
export function formatRows(format: Exclude<ResultFormat, 'table'>, rows: RowStream): AsyncIterable<string> {
  switch (format) {
    case 'json':
      return jsonRows(rows)
    case 'ndjson':
      return mapBatches(rows, '', (row) => `${JSON.stringify(rowObject(rows.columns, row))}\n`)
    case 'csv':
      return mapBatches(rows, csvLine(rows.columns.map(({ name }) => name)), csvLine)
    default:
      return mapBatches(rows, markdownHead(rows.columns), markdownLine)
  }
}

/** A row by column name; a name that comes again gets a number behind it. */
export function rowObject(
  columns: readonly ResultColumn[],
  row: readonly TextValue[],
): Record<string, unknown> {
  const names = distinctNames(columns.map(({ name }) => name))
  return Object.fromEntries(
    columns.map(({ typeNumber }, index) => [names[index], jsonValue(typeNumber, row[index] ?? null)]),
  )
}

function distinctNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    let distinct = name
    for (let number = 2; taken.has(distinct); number += 1) distinct = `${name}_${number}`
    taken.add(distinct)
    return distinct
  })
}

async function* jsonRows(rows: RowStream): AsyncGenerator<string> {
  let separator = '[\n'
  for await (const batch of rows.batches) {
    const texts = batch.map((row) => JSON.stringify(rowObject(rows.columns, row)))
    if (texts.length === 0) continue
    yield `${separator}${texts.join(',\n')}`
    separator = ',\n'
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n'
}

async function* mapBatches(
  { batches }: RowStream,
  head: string,
  line: (row: readonly TextValue[]) => string,
): AsyncGenerator<string> {
  if (head !== '') yield head
  for await (const batch of batches) yield batch.map(line).join('')
}

/** As COPY writes CSV: NULL is nothing at all, an empty text is a pair of quotes. */
function csvLine(row: readonly TextValue[]): string {
  const cell = (value: TextValue) => {
    if (value === null) return ''
    return value === '' || /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
  }
  return `${row.map(cell).join(',')}\n`
}

function markdownHead(columns: readonly ResultColumn[]): string {
  return `${markdownLine(columns.map(({ name }) => name))}${markdownLine(columns.map(() => '---'))}`
}

function markdownLine(row: readonly TextValue[]): string {
  const cell = (value: TextValue) =>
    (value ?? 'NULL')
      .replaceAll('\\', '\\\\')
      .replaceAll('|', '\\|')
      .replaceAll(/\r\n|\n|\r/g, '<br>')
  return `| ${row.map(cell).join(' | ')} |\n`
}
