/** A node of the parser: one key, its kind, and the fields of it. */
export type Node = Readonly<Record<string, unknown>>

/** What a node of a known kind holds. */
export type Fields = Readonly<Record<string, unknown>>

/** The fields of a node of the kind; undefined for a node of another. */
export function fieldsOf(node: unknown, kind: string): Fields | undefined {
  const value = isObject(node) ? node[kind] : undefined
  return isObject(value) ? value : undefined
}

/** A list of nodes; none where there is no list. */
export const nodesOf = (value: unknown): readonly Node[] => (Array.isArray(value) ? (value as Node[]) : [])

/** A text; undefined for anything else. */
export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/** The texts of a list of names. */
export function namesOf(list: unknown): readonly string[] {
  return nodesOf(list).flatMap((node) => textOf(fieldsOf(node, 'String')?.sval) ?? [])
}

export const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The name that Postgres gives to a column of a result that has none of its own. */
export function resultName(node: unknown): string {
  const [kind = '', fields] = isObject(node) ? (Object.entries(node)[0] ?? []) : []
  const inner = isObject(fields) ? fields : {}
  switch (kind) {
    case 'ColumnRef':
      return namesOf(inner.fields).at(-1) ?? '?column?'
    case 'FuncCall':
      return namesOf(inner.funcname).at(-1) ?? '?column?'
    case 'TypeCast': {
      const name = resultName(inner.arg)
      return name === '?column?'
        ? (namesOf(isObject(inner.typeName) ? inner.typeName.names : []).at(-1) ?? name)
        : name
    }
    case 'CollateClause':
      return resultName(inner.arg)
    case 'A_Indirection':
      return namesOf(inner.indirection).at(-1) ?? resultName(inner.arg)
    case 'CaseExpr': {
      const name = resultName(inner.defresult)
      return name === '?column?' ? 'case' : name
    }
    case 'SubLink':
      return nameOfSubquery(inner)
    default:
      return NAMES_OF_KINDS[kind] ?? '?column?'
  }
}

function nameOfSubquery({ subLinkType, subselect }: Fields): string {
  if (subLinkType === 'EXISTS_SUBLINK') return 'exists'
  if (subLinkType === 'ARRAY_SUBLINK') return 'array'
  const first = fieldsOf(nodesOf(fieldsOf(subselect, 'SelectStmt')?.targetList)[0], 'ResTarget')
  return textOf(first?.name) ?? resultName(first?.val)
}

const NAMES_OF_KINDS: Readonly<Record<string, string>> = {
  CoalesceExpr: 'coalesce',
  A_ArrayExpr: 'array',
  RowExpr: 'row',
  GroupingFunc: 'grouping',
}
