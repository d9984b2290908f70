import type { ChalkInstance } from 'chalk'
import { UserError } from '../../../core/errors.ts'
import type { ResultColumn, StatementOutcome, TextBatch, TextValue } from '../../../postgres/session.ts'
import { formatRows, rowObject } from './format-rows.ts'
import { isNumberType } from './json-value.ts'
import type { ResultFormat } from './result-format.ts'
import { renderTable } from './text-table.ts'
import { writeText, writeTextFile } from './write-text.ts'

/** The results of statements, one after the other, as the query service gives them. */
export type QueryResult = {
  readonly columns: readonly ResultColumn[]
  readonly batches: AsyncIterable<TextBatch>
  readonly outcome: () => StatementOutcome
  readonly isTruncated: () => boolean
}

/** How and where to show results. */
export type ShowOptions = {
  readonly format: ResultFormat
  readonly output: NodeJS.WritableStream
  /** Written instead of the output. */
  readonly file: string | undefined
  readonly width: number | undefined
  readonly colors: ChalkInstance
  /** Says something to the user that is not part of the result. */
  readonly note: (text: string) => void
}

/** One statement's result in the document of `dhub db query --json`. */
export type QueryDocument = {
  readonly results: readonly {
    readonly command: string
    readonly rowCount: number | null
    readonly isTruncated: boolean
    readonly columns: readonly string[]
    readonly rows: readonly Readonly<Record<string, unknown>>[]
  }[]
}

/**
 * Shows every result as it comes.
 *
 * @throws UserError where a format or a file that holds one result would have to hold several
 */
export async function showQueryResults(
  results: AsyncIterable<QueryResult>,
  options: ShowOptions,
): Promise<void> {
  const holdsOne = options.file !== undefined || options.format === 'json' || options.format === 'csv'
  let shown = 0
  for await (const result of results) {
    if (result.columns.length > 0) shown += 1
    if (shown > 1 && holdsOne) {
      throw new UserError(
        `Cannot write several results as ${options.format}: found a second statement with rows; expected one`,
        ['Run them one by one, or set --format to table, markdown or ndjson without --output'],
      )
    }
    await showResult(result, options)
  }
}

/** Gathers every result into one document. */
export async function collectQueryResults(results: AsyncIterable<QueryResult>): Promise<QueryDocument> {
  const collected: QueryDocument['results'][number][] = []
  for await (const result of results) {
    const rows = await collectRows(result.batches)
    const { command, rowCount } = result.outcome()
    collected.push({
      command,
      rowCount: rowCount ?? null,
      isTruncated: result.isTruncated(),
      columns: result.columns.map(({ name }) => name),
      rows: rows.map((row) => rowObject(result.columns, row)),
    })
  }
  return { results: collected }
}

async function showResult(result: QueryResult, options: ShowOptions): Promise<void> {
  const { format, file, output } = options
  if (result.columns.length === 0) {
    await collectRows(result.batches)
    options.note(outcomeLine(result.outcome()))
    return
  }
  const text = format === 'table' ? tableText(result, options) : formatRows(format, result)
  await (file === undefined ? writeText(text, output) : writeTextFile(text, file))
  if (file !== undefined) options.note(`Wrote ${rowsWord(result.outcome().rowCount ?? 0)} to ${file}`)
  if (result.isTruncated()) options.note('There are more rows: set --limit to a number, or to 0 for all')
}

async function* tableText(result: QueryResult, { width, colors, file }: ShowOptions): AsyncGenerator<string> {
  const rows = await collectRows(result.batches)
  const columns = result.columns.map(({ name, typeNumber }) => ({ name, isNumber: isNumberType(typeNumber) }))
  const screen = { width: file === undefined ? width : undefined, colors }
  yield `${renderTable({ columns, rows }, screen)}\n`
  yield `${colors.dim(`(${rowsWord(rows.length)})`)}\n`
}

async function collectRows(batches: AsyncIterable<TextBatch>): Promise<readonly (readonly TextValue[])[]> {
  const rows: (readonly TextValue[])[] = []
  for await (const batch of batches) rows.push(...batch)
  return rows
}

function outcomeLine({ command, rowCount }: StatementOutcome): string {
  return rowCount === undefined ? command : `${command} ${rowCount}`
}

function rowsWord(count: number): string {
  return `${count} row${count === 1 ? '' : 's'}`
}
