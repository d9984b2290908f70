import { Document, isMap, type Node, type Pair, type Scalar, type YAMLMap } from 'yaml'
import { formatDay } from '../../core/calendar.ts'
import type { ColumnPlan, FillPlan, FillTable } from '../../core/catalog/fill-plan.ts'

/** The file that the editor finds the form of plans in, beside the plan. */
export const planSchemaFile = 'fill-plan.schema.json'

const TO_TEXT = { lineWidth: 0, indentSeq: true } as const

/**
 * A plan as the text of its file; the same plan gives the same bytes.
 *
 * @param leftOut tables that are not in it, and why: told at its head
 */
export function planText(
  plan: FillPlan,
  leftOut: readonly { readonly table: string; readonly reason: string }[] = [],
): string {
  if (plan.tables.length === 0) return documentText(headOf(plan, {}, leftOut))
  // Table by table: the nodes of a large plan take many times the memory of its text.
  const tables = plan.tables.map((table) => {
    const document = new Document({ tables: {} })
    ;(document.get('tables') as YAMLMap).add(tableNode(document, table))
    return documentText(document).replace('tables:\n', '')
  })
  return `${documentText(headOf(plan, null, leftOut)).replace(/ null\n$/, '\n')}${tables.join('\n')}`
}

/** The text of a document that holds a plan. */
export const documentText = (document: Document): string => document.toString(TO_TEXT)

/** All but the tables. */
function headOf(
  { name, environment, seed, asOf, strategy }: FillPlan,
  tables: object | null,
  leftOut: readonly { readonly table: string; readonly reason: string }[],
): Document {
  const document = new Document({
    name,
    environment,
    seed,
    asOf: formatDay(asOf),
    ...(strategy === undefined ? {} : { strategy }),
    tables,
  })
  document.commentBefore = [
    ` yaml-language-server: $schema=./${planSchemaFile}`,
    ' How dhub fills the database. Change what you like: dhub generate check tells what does not fit,',
    ' dhub generate review goes through every ???, and planning again keeps what stands here.',
    ...leftOut.map(({ table, reason }) => ` Left out ${table}: ${reason.replaceAll(/\s+/g, ' ')}`),
  ].join('\n')
  return document
}

/** A table as it stands in a plan, with its name. */
export function tableNode(document: Document, { table, rows, fanOut, columns }: FillTable): Pair {
  const hasFanOut = Object.keys(fanOut).length > 0
  const pair = document.createPair(table, { rows, ...(hasFanOut ? { fanOut } : {}), columns: {} })
  const value = pair.value as YAMLMap
  if (hasFanOut) {
    for (const { value: spread } of (value.get('fanOut') as YAMLMap).items) {
      if (isMap(spread)) spread.flow = true
    }
  }
  const own = value.get('columns') as YAMLMap
  for (const [name, column] of Object.entries(columns)) own.add(columnNode(document, name, column))
  return pair
}

/** A column as it stands in a plan: the reason, and the guesses beside `???`, as a comment. */
export function columnNode(document: Document, name: string, column: ColumnPlan): Pair {
  const { type, generator, parameters, nullShare, confidence, reason, guesses = [] } = column
  const pair = document.createPair(name, {
    ...(type === undefined ? {} : { type }),
    generator,
    ...(Object.keys(parameters).length > 0 ? { parameters } : {}),
    ...(nullShare > 0 ? { nullShare } : {}),
    ...(confidence === undefined ? {} : { confidence }),
  })
  const value = pair.value as YAMLMap
  const first = value.get('generator', true) as Scalar
  const told = [reason, guesses.length > 0 ? `perhaps ${guesses.join(', ')}` : undefined].filter(
    (one) => one !== undefined,
  )
  if (told.length > 0) first.comment = ` ${told.join('; ').replaceAll(/\s+/g, ' ')}`
  const given = value.get('parameters', true) as Node | undefined
  if (isMap(given)) for (const { value: part } of given.items) flow(part)
  return pair
}

/** Lists and mappings of parameters on one line, as long as they are short. */
function flow(node: unknown): void {
  const collection = node as { items?: readonly unknown[]; flow?: boolean } | null
  if (collection?.items !== undefined && collection.items.length <= 12) collection.flow = true
}
