import type { CatalogTable } from '../../core/catalog/catalog.ts'
import type { Expression } from '../../core/catalog/expression.ts'
import type { ValueType } from '../../core/catalog/value-type.ts'
import { partsOf } from '../checks/normal-form.ts'

/** What the fields of a JSON document hold, by key: a kind of value, or fields again. */
export interface AskedFields {
  [key: string]: string | AskedFields
}

/** What stands for the value in checks of domains. */
const VALUE = '(value)'

/** Kinds by the type that a field is cast to; any other is text. */
const KINDS: Readonly<Record<string, string>> = {
  int2: 'integer',
  int4: 'integer',
  int8: 'integer',
  numeric: 'number',
  float4: 'number',
  float8: 'number',
  bool: 'boolean',
  date: 'date',
  timestamp: 'timestamp',
  timestamptz: 'timestamp',
  uuid: 'uuid',
}

/**
 * The fields that a table looks for in its JSON columns, by column: keys that generated columns, checks and unique
 * expressions speak of, as `document ->> 'title'` or `(data ->> 'size')::int`.
 */
export function askedFields(
  table: CatalogTable,
  expressions: Readonly<Record<string, Expression>>,
): ReadonlyMap<string, AskedFields> {
  const found = new Map<string, AskedFields>()
  for (const expression of workedOut(table, expressions)) look(expression, 'text', found)
  for (const { name, type } of table.columns) {
    for (const sql of domainChecksOf(type)) {
      const expression = expressions[sql]
      const own = new Map<string, AskedFields>()
      if (expression !== undefined) look(expression, 'text', own)
      const fields = own.get(VALUE)
      if (fields !== undefined) found.set(name, { ...found.get(name), ...fields })
    }
  }
  return found
}

/** All that the database works out of the rows of a table. */
export function workedOut(
  { columns, checks, uniques, indexed = [] }: CatalogTable,
  expressions: Readonly<Record<string, Expression>>,
): readonly Expression[] {
  const texts = [
    ...columns.map(({ generatedSql }) => generatedSql),
    ...checks.map(({ sql }) => sql),
    ...indexed,
    ...uniques.flatMap(({ parts, predicateSql }) => [
      predicateSql,
      ...parts.map((part) => ('sql' in part ? part.sql : null)),
    ]),
  ]
  return texts.flatMap((sql) => (sql === null ? [] : (expressions[sql] ?? [])))
}

const domainChecksOf = (type: ValueType): readonly string[] =>
  type.kind === 'domain' ? [...type.rules.checks.map(({ sql }) => sql), ...domainChecksOf(type.base)] : []

function look(expression: Expression, kind: string, found: Map<string, AskedFields>): void {
  if (expression.kind === 'operator' && (expression.name === '->>' || expression.name === '->')) {
    const path = pathOf(expression)
    if (path !== undefined) note(path, expression.name === '->' ? undefined : kind, found)
    return
  }
  if (expression.kind === 'operator' && ['?', '?&', '?|'].includes(expression.name)) {
    for (const path of keysOf(expression.operands)) note(path, undefined, found)
    return
  }
  if (expression.kind === 'cast') return look(expression.operand, KINDS[expression.type] ?? 'text', found)
  for (const part of partsOf(expression)) look(part, 'text', found)
}

/** What `document ? 'title'` and `document ?& ARRAY['url', 'mime']` ask for. */
function keysOf([document, keys]: readonly Expression[]): readonly (readonly string[])[] {
  const before = document === undefined ? undefined : pathOf(document)
  if (before === undefined || keys === undefined) return []
  const elements = keys.kind === 'array' ? keys.elements : [keys]
  return elements.flatMap((key) =>
    key.kind === 'constant' && typeof key.value === 'string' ? [[...before, key.value]] : [],
  )
}

/** The column and the keys that lead into it. */
function pathOf(expression: Expression): readonly string[] | undefined {
  if (expression.kind === 'column') return [expression.name]
  if (expression.kind === 'value') return [VALUE]
  if (expression.kind === 'cast') return pathOf(expression.operand)
  if (expression.kind !== 'operator' || !expression.name.startsWith('->')) return undefined
  const [document, key] = expression.operands
  const before = document === undefined ? undefined : pathOf(document)
  return before === undefined || key?.kind !== 'constant' || typeof key.value !== 'string'
    ? undefined
    : [...before, key.value]
}

function note(
  [column = '', ...keys]: readonly string[],
  kind: string | undefined,
  found: Map<string, AskedFields>,
): void {
  let fields = found.get(column) ?? {}
  found.set(column, fields)
  for (const [at, key] of keys.entries()) {
    const known = fields[key]
    if (at === keys.length - 1) {
      if (known === undefined || known === 'text') fields[key] = kind ?? known ?? 'text'
      return
    }
    const inner: AskedFields = typeof known === 'object' ? known : {}
    fields[key] = inner
    fields = inner
  }
}
