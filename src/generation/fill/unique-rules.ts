import type { CatalogTable, UniqueKey } from '../../core/catalog/catalog.ts'
import type { Expression } from '../../core/catalog/expression.ts'
import { isUniqueLike } from './exclusion-rules.ts'
import type { TableDraft } from './table-draft.ts'

/** A key or unique of a table, in the form that rows are planned by. */
export interface UniqueRule {
  readonly name: string
  readonly kind: 'key' | 'unique' | 'exclusion'
  /** Positions of its columns, with those of expressions that keep values apart, such as `lower(email)`. */
  readonly columns: readonly number[]
  /** Expressions that may give equal values for different ones. */
  readonly expressions: readonly string[]
  /** Positions whose values must differ in more than case. */
  readonly caseless: readonly number[]
  readonly predicateSql: string | null
  readonly nullsDistinct: boolean
}

const FOLDING = new Set(['lower', 'upper'])
const KEEPING = new Set(['btrim', 'ltrim', 'rtrim', 'trim'])

/** The keys and uniques of a table, those of its partitions too, the same columns once. */
export function uniqueRulesOf(
  draft: TableDraft,
  partitions: readonly CatalogTable[],
  expressions: Readonly<Record<string, Expression>>,
): UniqueRule[] {
  const rules = new Map<string, UniqueRule>()
  for (const table of [draft.table, ...partitions]) {
    const keys = table.primaryKey === null ? table.uniques : [table.primaryKey, ...table.uniques]
    for (const key of keys) {
      const rule = ruleOf(draft, key, key === table.primaryKey ? 'key' : 'unique', expressions)
      const same = `${rule.columns.join()} ${rule.expressions.join()} ${rule.predicateSql ?? ''} ${rule.nullsDistinct}`
      if (!rules.has(same)) rules.set(same, rule)
    }
    for (const exclusion of table.exclusions.filter(isUniqueLike)) {
      const key = { ...exclusion, parts: exclusion.parts.map(({ part }) => part), nullsDistinct: true }
      rules.set(exclusion.name, ruleOf(draft, key, 'exclusion', expressions))
    }
  }
  return [...rules.values()]
}

function ruleOf(
  draft: TableDraft,
  key: Pick<UniqueKey, 'name' | 'parts' | 'predicateSql' | 'nullsDistinct'>,
  kind: UniqueRule['kind'],
  parsed: Readonly<Record<string, Expression>>,
): UniqueRule {
  const columns: number[] = []
  const caseless: number[] = []
  const expressions: string[] = []
  for (const part of key.parts) {
    if ('column' in part) {
      const position = draft.positionOf.get(part.column) ?? -1
      columns.push(position)
      if (draft.column(position)?.collation?.isDeterministic === false) caseless.push(position)
      continue
    }
    const apart = keptApart(parsed[part.sql] ?? { kind: 'opaque', sql: part.sql })
    const position = apart === undefined ? undefined : draft.positionOf.get(apart.column)
    if (apart === undefined || position === undefined) expressions.push(part.sql)
    else {
      columns.push(position)
      if (apart.isFolded) caseless.push(position)
    }
  }
  const { name, predicateSql, nullsDistinct } = key
  return { name, kind, columns, expressions, caseless, predicateSql, nullsDistinct }
}

/** The column that an expression is of, where values that differ in more than case and blanks stay apart. */
function keptApart(expression: Expression): { column: string; isFolded: boolean } | undefined {
  switch (expression.kind) {
    case 'column':
      return { column: expression.name, isFolded: false }
    case 'cast':
      return /^(text|varchar|character varying|citext|bpchar)/.test(expression.type)
        ? keptApart(expression.operand)
        : undefined
    case 'call': {
      const [first] = expression.arguments
      if (first === undefined || expression.arguments.length > 1) return undefined
      if (!FOLDING.has(expression.name) && !KEEPING.has(expression.name)) return undefined
      const inner = keptApart(first)
      return inner && { column: inner.column, isFolded: inner.isFolded || FOLDING.has(expression.name) }
    }
    default:
      return undefined
  }
}
