import { QueryReader } from './query-reader.ts'
import {
  columnsOf,
  type FindRelation,
  NO_ORIGINS,
  type Origins,
  type Output,
  type Relation,
  union,
  type VisibleColumn,
} from './relation.ts'
import { childScope, type Scope } from './scope.ts'
import { type Fields, fieldsOf, isObject, type Node, namesOf, nodesOf, textOf } from './syntax.ts'

/** What a statement puts into a column. */
export interface Assignment {
  readonly column: string
  readonly origins: Origins
  readonly expression?: Node | undefined
}

/** A table whose rows a statement changes, and what it reads for that. */
export interface Change {
  readonly dataset: string
  readonly reads: ReadonlySet<string>
  readonly assignments: readonly Assignment[]
}

/** Follows statements that change rows: INSERT, UPDATE, DELETE, MERGE, alone or within WITH. */
export class StatementReader {
  readonly changes: Change[] = []

  readonly #find: FindRelation

  constructor(find: FindRelation) {
    this.#find = find
  }

  /** Reads one statement; those that change no rows add nothing. */
  read(statement: Node): void {
    this.#readIn(statement, childScope(undefined))
  }

  #readIn(statement: Node, around: Scope): readonly Output[] {
    const [kind = '', fields] = Object.entries(statement)[0] ?? []
    if (!isObject(fields)) return []
    const queries = new QueryReader(this.#find, (inner, scope) => this.#readIn(inner, scope))
    const scope = childScope(around)
    queries.readWith(fields.withClause, scope)
    const assignments = this.#assignmentsOf(kind, fields, queries, scope)
    const target = this.#targetOf(fields.relation)
    if (assignments === undefined || target === undefined) {
      const select = fieldsOf(statement, 'SelectStmt')
      return select === undefined ? [] : queries.readSelect(select, around)
    }
    const reads = new Set([...queries.datasets].filter((name) => name !== target.dataset))
    this.changes.push({ dataset: target.dataset, reads, assignments })
    const returning = isObject(fields.returningClause) ? fields.returningClause.exprs : fields.returningList
    return queries.readTargets(returning, scope)
  }

  #assignmentsOf(
    kind: string,
    fields: Fields,
    queries: QueryReader,
    scope: Scope,
  ): readonly Assignment[] | undefined {
    switch (kind) {
      case 'InsertStmt':
        return this.#readInsert(fields, queries, scope)
      case 'UpdateStmt':
        return this.#readUpdate(fields, queries, scope)
      case 'DeleteStmt':
        return this.#readDelete(fields, queries, scope)
      case 'MergeStmt':
        return this.#readMerge(fields, queries, scope)
      default:
        return undefined
    }
  }

  #readInsert(fields: Fields, queries: QueryReader, scope: Scope): readonly Assignment[] {
    const target = this.#targetOf(fields.relation)
    const outputs = queries.readSelect(fieldsOf(fields.selectStmt, 'SelectStmt') ?? {}, scope)
    const named = nodesOf(fields.cols).map((column) => textOf(fieldsOf(column, 'ResTarget')?.name) ?? '')
    const columns = named.length > 0 ? named : (target?.columns ?? [])
    const inserted = outputs.flatMap(({ origins, expression }, i) => {
      const column = columns[i]
      return column === undefined ? [] : [{ column, origins, expression }]
    })
    this.#addTarget(fields.relation, scope)
    const conflict = isObject(fields.onConflictClause) ? fields.onConflictClause : {}
    // In DO UPDATE, "excluded" is the row that was to be inserted.
    const excluded = inserted.map(({ column, origins }) => ({ name: column, origins, base: [] }))
    scope.sources.push({ alias: 'excluded', columns: excluded })
    return [...inserted, ...this.#readSet(conflict.targetList, queries, scope)]
  }

  #readUpdate(fields: Fields, queries: QueryReader, scope: Scope): readonly Assignment[] {
    this.#addTarget(fields.relation, scope)
    for (const item of nodesOf(fields.fromClause)) queries.addFrom(item, scope)
    queries.readExpression(fields.whereClause, scope)
    return this.#readSet(fields.targetList, queries, scope)
  }

  #readDelete(fields: Fields, queries: QueryReader, scope: Scope): readonly Assignment[] {
    this.#addTarget(fields.relation, scope)
    for (const item of nodesOf(fields.usingClause)) queries.addFrom(item, scope)
    queries.readExpression(fields.whereClause, scope)
    return []
  }

  #readMerge(fields: Fields, queries: QueryReader, scope: Scope): readonly Assignment[] {
    const target = this.#targetOf(fields.relation)
    this.#addTarget(fields.relation, scope)
    if (isObject(fields.sourceRelation)) queries.addFrom(fields.sourceRelation, scope)
    queries.readExpression(fields.joinCondition, scope)
    return nodesOf(fields.mergeWhenClauses).flatMap((node) => {
      const clause = fieldsOf(node, 'MergeWhenClause') ?? {}
      queries.readExpression(clause.condition, scope)
      if (clause.commandType !== 'CMD_INSERT') return this.#readSet(clause.targetList, queries, scope)
      const named = nodesOf(clause.targetList).map((item) => textOf(fieldsOf(item, 'ResTarget')?.name) ?? '')
      const columns = named.length > 0 ? named : (target?.columns ?? [])
      return nodesOf(clause.values).flatMap((value, i) => {
        const column = columns[i]
        if (column === undefined) return []
        return [{ column, origins: queries.readExpression(value, scope), expression: workedOut(value) }]
      })
    })
  }

  /** The assignments of SET; several columns may share the row of one subquery. */
  #readSet(list: unknown, queries: QueryReader, scope: Scope): readonly Assignment[] {
    return nodesOf(list).flatMap((item) => {
      const { name, val } = fieldsOf(item, 'ResTarget') ?? {}
      const column = textOf(name)
      if (column === undefined) return []
      const part = fieldsOf(val, 'MultiAssignRef')
      if (part === undefined) {
        const origins = queries.readExpression(val, scope)
        return [{ column, origins, expression: workedOut(val) }]
      }
      return [{ column, ...rowPart(part, queries, scope) }]
    })
  }

  /** The changed table can be named too; what its own columns add is no lineage. */
  #addTarget(relation: unknown, scope: Scope): void {
    const fields = isObject(relation) ? relation : {}
    const target = this.#targetOf(relation)
    if (target === undefined) return
    const alias = isObject(fields.alias) ? textOf(fields.alias.aliasname) : undefined
    const columns = columnsOf(target).map(
      ({ name }): VisibleColumn => ({ name, origins: NO_ORIGINS, base: [] }),
    )
    scope.sources.push({
      alias: alias ?? textOf(fields.relname) ?? '',
      schema: alias === undefined ? textOf(fields.schemaname) : undefined,
      columns,
    })
    scope.columns.push(...columns)
  }

  #targetOf(relation: unknown): Relation | undefined {
    if (!isObject(relation)) return undefined
    const name = textOf(relation.relname)
    return name === undefined ? undefined : this.#find(textOf(relation.schemaname), name)
  }
}

/** The column of a subquery, or the element of a row, that belongs to one of several assigned columns. */
function rowPart(part: Fields, queries: QueryReader, scope: Scope): Omit<Assignment, 'column'> {
  const place = Number(part.colno ?? 1) - 1
  const row = nodesOf(fieldsOf(part.source, 'RowExpr')?.args)
  if (row.length > 0) {
    return { origins: queries.readExpression(row[place], scope), expression: workedOut(row[place]) }
  }
  const select = fieldsOf(fieldsOf(part.source, 'SubLink')?.subselect, 'SelectStmt')
  const output = select === undefined ? undefined : queries.readSelect(select, scope)[place]
  return { origins: output?.origins ?? NO_ORIGINS, expression: output?.expression }
}

/** The expression, unless it is a column as it is. */
function workedOut(value: unknown): Node | undefined {
  const reference = fieldsOf(value, 'ColumnRef')
  if (reference !== undefined && namesOf(reference.fields).length > 0) return undefined
  return isObject(value) ? value : undefined
}

/** Several changes of one table as one: each column follows from all that is ever put into it. */
export function mergeChanges(changes: readonly Change[]): readonly Change[] {
  return [...Map.groupBy(changes, ({ dataset }) => dataset)].map(([dataset, all]) => {
    const byColumn = Map.groupBy(
      all.flatMap(({ assignments }) => assignments),
      ({ column }) => column,
    )
    const assignments = [...byColumn].map(([column, list]) => ({
      column,
      origins: union(list.map(({ origins }) => origins)),
      expression: list.find(({ expression }) => expression !== undefined)?.expression,
    }))
    return { dataset, reads: new Set(all.flatMap(({ reads }) => [...reads])), assignments }
  })
}
