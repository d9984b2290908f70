import { FromReader } from './from-reader.ts'
import {
  type FindRelation,
  NO_ORIGINS,
  type Origin,
  type Origins,
  type Output,
  originKey,
  type Source,
  union,
  visible,
} from './relation.ts'
import { childScope, findColumn, findSource, type Scope, wholeRow } from './scope.ts'
import { type Fields, fieldsOf, isObject, type Node, namesOf, nodesOf, resultName, textOf } from './syntax.ts'

/** What reads a statement that changes rows inside of a query, for what it returns. */
export type ReadChange = (statement: Node, scope: Scope) => readonly Output[]

/** Follows queries down to the columns of tables, and notes all that is read on the way. */
export class QueryReader {
  /** Datasets that are read. */
  readonly datasets = new Set<string>()

  /** Columns that are read anywhere, conditions too. */
  readonly columns = new Map<string, Origin>()

  readonly #from: FromReader

  readonly #readChange: ReadChange

  constructor(find: FindRelation, readChange: ReadChange = () => []) {
    this.#from = new FromReader(this, find)
    this.#readChange = readChange
  }

  /** The columns that a SELECT gives. */
  readSelect(select: Fields, parent: Scope | undefined): readonly Output[] {
    const scope = childScope(parent)
    this.readWith(select.withClause, scope)
    if (select.op !== undefined && select.op !== 'SETOP_NONE') return this.#readSetOperation(select, scope)
    if (select.valuesLists !== undefined) return this.#readValues(select, scope)
    for (const item of nodesOf(select.fromClause)) this.addFrom(item, scope)
    const outputs = this.readTargets(select.targetList, scope)
    for (const part of CONDITIONS) this.readExpression(select[part], scope)
    return outputs
  }

  /** Puts something of FROM into the scope. */
  addFrom(item: Node, scope: Scope): void {
    const { sources, columns } = this.#from.read(item, scope)
    scope.sources.push(...sources)
    scope.columns.push(...columns)
  }

  readWith(clause: unknown, scope: Scope): void {
    const fields = isObject(clause) ? (fieldsOf(clause, 'WithClause') ?? clause) : {}
    for (const item of nodesOf(fields.ctes)) {
      const cte = fieldsOf(item, 'CommonTableExpr') ?? {}
      const name = textOf(cte.ctename) ?? ''
      const names = namesOf(cte.aliascolnames)
      if (fields.recursive === true) this.#readRecursive(cte, name, names, scope)
      scope.ctes.set(name, visible(this.#readQuery(cte.ctequery, scope), names))
    }
  }

  /** The columns of a list after SELECT or RETURNING, with stars spread out. */
  readTargets(list: unknown, scope: Scope): readonly Output[] {
    return nodesOf(list).flatMap((item) => {
      const target = fieldsOf(item, 'ResTarget') ?? {}
      const reference = fieldsOf(target.val, 'ColumnRef')
      const star = nodesOf(reference?.fields).some((field) => field.A_Star !== undefined)
      if (reference !== undefined && star) return this.#spread(namesOf(reference.fields), scope)
      const origins = this.readExpression(target.val, scope)
      const name = textOf(target.name) ?? resultName(target.val)
      return [{ name, origins, expression: reference === undefined ? (target.val as Node) : undefined }]
    })
  }

  /** Reads an expression, or a list of them: the columns that its value follows from. */
  readExpression(value: unknown, scope: Scope): Origins {
    if (Array.isArray(value)) return union(value.map((item: unknown) => this.readExpression(item, scope)))
    if (!isObject(value)) return NO_ORIGINS
    const reference = fieldsOf(value, 'ColumnRef')
    if (reference !== undefined) return this.#readReference(reference, scope)
    const link = fieldsOf(value, 'SubLink')
    if (link !== undefined) return this.#readSubquery(link, scope)
    return union(Object.values(value).map((part) => this.readExpression(part, scope)))
  }

  /** Notes that columns of tables are read. */
  note(columns: readonly Origin[]): void {
    for (const column of columns) this.columns.set(originKey(column), column)
  }

  #readReference(reference: Fields, scope: Scope): Origins {
    const names = namesOf(reference.fields)
    const isStar = nodesOf(reference.fields).some((field) => field.A_Star !== undefined)
    if (isStar) {
      const source = findSource(scope, names)
      return source === undefined ? NO_ORIGINS : wholeRow(source).origins
    }
    const found = findColumn(scope, names)
    this.note(found?.base ?? [])
    return found?.origins ?? NO_ORIGINS
  }

  /** A value comes from the column that a subquery gives, not from its conditions; whether there is a row, from none. */
  #readSubquery(link: Fields, scope: Scope): Origins {
    const outputs = this.readSelect(fieldsOf(link.subselect, 'SelectStmt') ?? {}, scope)
    const tested = this.readExpression(link.testexpr, scope)
    if (link.subLinkType === 'EXISTS_SUBLINK') return tested
    return union([tested, ...outputs.map(({ origins }) => origins)])
  }

  #readSetOperation(select: Fields, scope: Scope): readonly Output[] {
    const left = this.readSelect(isObject(select.larg) ? select.larg : {}, scope)
    const right = this.readSelect(isObject(select.rarg) ? select.rarg : {}, scope)
    return left.map((output, i) => ({
      ...output,
      origins: union([output.origins, right[i]?.origins ?? NO_ORIGINS]),
      expression: output.expression ?? right[i]?.expression,
    }))
  }

  #readValues(select: Fields, scope: Scope): readonly Output[] {
    const rows = nodesOf(select.valuesLists).map((row) => nodesOf(fieldsOf(row, 'List')?.items))
    return (rows[0] ?? []).map((expression, i) => ({
      name: `column${i + 1}`,
      origins: union(rows.map((row) => this.readExpression(row[i], scope))),
      expression,
    }))
  }

  #spread(names: readonly string[], scope: Scope): readonly Output[] {
    const columns = names.length === 0 ? scope.columns : (findAround(scope, names)?.columns ?? [])
    for (const { base } of columns) this.note(base)
    return columns.map(({ name, origins }) => ({ name, origins }))
  }

  #readQuery(query: unknown, scope: Scope): readonly Output[] {
    const select = fieldsOf(query, 'SelectStmt')
    if (select !== undefined) return this.readSelect(select, scope)
    return isObject(query) ? this.#readChange(query, scope) : []
  }

  /** The first rows of a recursive query decide its columns; then what comes round until nothing is added. */
  #readRecursive(cte: Fields, name: string, names: readonly string[], scope: Scope): void {
    const select = fieldsOf(cte.ctequery, 'SelectStmt')
    if (select === undefined || !isObject(select.larg)) return
    const inner = childScope(scope)
    this.readWith(select.withClause, inner)
    scope.ctes.set(name, visible(this.readSelect(select.larg, inner), names))
    let known = -1
    let count = 0
    while (count !== known) {
      known = count
      const columns = visible(this.readSelect(select, scope), names)
      scope.ctes.set(name, columns)
      count = columns.reduce((sum, { origins }) => sum + origins.size, 0)
    }
  }
}

/** The parts of a SELECT that choose rows; their columns are read, but no value comes from them. */
const CONDITIONS = [
  'whereClause',
  'groupClause',
  'havingClause',
  'windowClause',
  'sortClause',
  'distinctClause',
  'limitCount',
  'limitOffset',
] as const

function findAround(scope: Scope | undefined, names: readonly string[]): Source | undefined {
  if (scope === undefined) return undefined
  return findSource(scope, names) ?? findAround(scope.parent, names)
}
