import type { QueryReader } from './query-reader.ts'
import {
  columnsOf,
  type FindRelation,
  type Origins,
  renamed,
  type Source,
  union,
  type VisibleColumn,
  visible,
} from './relation.ts'
import { besides, findCte, type Scope } from './scope.ts'
import { type Fields, fieldsOf, isObject, type Node, namesOf, nodesOf, textOf } from './syntax.ts'

/** What a part of FROM adds: sources with names, and the columns that need none. */
interface FromPart {
  readonly sources: readonly Source[]
  readonly columns: readonly VisibleColumn[]
}

const NOTHING: FromPart = { sources: [], columns: [] }

/** Reads tables, subqueries, joins and functions after FROM. */
export class FromReader {
  readonly #queries: QueryReader

  readonly #find: FindRelation

  constructor(queries: QueryReader, find: FindRelation) {
    this.#queries = queries
    this.#find = find
  }

  read(item: Node, scope: Scope): FromPart {
    const [kind = '', fields] = Object.entries(item)[0] ?? []
    if (!isObject(fields)) return NOTHING
    switch (kind) {
      case 'RangeVar':
        return this.readTable(fields, scope)
      case 'RangeSubselect':
        return this.#readSubquery(fields, scope)
      case 'JoinExpr':
        return this.#readJoin(fields, scope)
      case 'RangeTableSample':
        return isObject(fields.relation) ? this.read(fields.relation, scope) : NOTHING
      default:
        return this.#readFunction(fields, scope)
    }
  }

  /** A table, view or query of WITH. */
  readTable(fields: Fields, scope: Scope): FromPart {
    const schema = textOf(fields.schemaname)
    const name = textOf(fields.relname) ?? ''
    const { alias, names } = aliasOf(fields, name)
    const cte = schema === undefined ? findCte(scope, name) : undefined
    if (cte !== undefined) return partOf({ alias, columns: renamed(cte, names) })
    const relation = this.#find(schema, name)
    const isAliased = fields.alias !== undefined
    const place = isAliased ? undefined : schema
    if (relation === undefined) return partOf({ alias, schema: place, columns: [], open: new Map() })
    this.#queries.datasets.add(relation.dataset)
    return partOf({ alias, schema: place, columns: renamed(columnsOf(relation), names) })
  }

  #readSubquery(fields: Fields, scope: Scope): FromPart {
    const around = fields.lateral === true ? scope : besides(scope)
    const { alias, names } = aliasOf(fields, '')
    const outputs = this.#queries.readSelect(fieldsOf(fields.subquery, 'SelectStmt') ?? {}, around)
    return partOf({ alias, columns: visible(outputs, names) })
  }

  #readJoin(fields: Fields, scope: Scope): FromPart {
    const left = isObject(fields.larg) ? this.read(fields.larg, scope) : NOTHING
    // What stands on the right may look at what stands on the left.
    const beside: Scope = {
      ...scope,
      sources: [...scope.sources, ...left.sources],
      columns: [...scope.columns, ...left.columns],
    }
    const right = isObject(fields.rarg) ? this.read(fields.rarg, beside) : NOTHING
    const merged = this.#merge(left, right, fields)
    const inside: Scope = {
      ...scope,
      sources: [...left.sources, ...right.sources],
      columns: [...left.columns, ...right.columns],
    }
    this.#queries.readExpression(fields.quals, { ...inside, parent: scope })
    const { alias, names } = aliasOf(fields, '')
    return alias === '' ? merged : partOf({ alias, columns: renamed(merged.columns, names) })
  }

  /** Columns joined by name are one column, and come first. */
  #merge(left: FromPart, right: FromPart, fields: Fields): FromPart {
    const isShared = ({ name }: VisibleColumn) => right.columns.some((other) => other.name === name)
    const natural = fields.isNatural === true ? left.columns.filter(isShared).map(({ name }) => name) : []
    const names = [...namesOf(fields.usingClause), ...natural]
    const shared = names.map((name): VisibleColumn => {
      const both = [...left.columns, ...right.columns].filter((column) => column.name === name)
      const base = both.flatMap((column) => column.base)
      this.#queries.note(base)
      return { name, origins: union(both.map(({ origins }) => origins)), base }
    })
    const rest = ({ columns }: FromPart) => columns.filter(({ name }) => !names.includes(name))
    return {
      sources: [...left.sources, ...right.sources],
      columns: [...shared, ...rest(left), ...rest(right)],
    }
  }

  /** What a function gives follows from what it is given. */
  #readFunction(fields: Fields, scope: Scope): FromPart {
    const { alias: _, coldeflist, ...rest } = fields
    const origins: Origins = this.#queries.readExpression(rest, scope)
    const { alias, names } = aliasOf(fields, functionName(fields))
    const defined = nodesOf(coldeflist).flatMap((node) => textOf(fieldsOf(node, 'ColumnDef')?.colname) ?? [])
    const known = names.length > 0 ? names : defined.length > 0 ? defined : [alias]
    const columns = known.map((name) => ({ name, origins, base: [] }))
    return partOf({ alias, columns, open: origins })
  }
}

function partOf(source: Source): FromPart {
  return { sources: [source], columns: source.columns }
}

function aliasOf(
  fields: Fields,
  name: string,
): { readonly alias: string; readonly names: readonly string[] } {
  const alias = isObject(fields.alias) ? fields.alias : {}
  return { alias: textOf(alias.aliasname) ?? name, names: namesOf(alias.colnames) }
}

function functionName(fields: Fields): string {
  const [first] = nodesOf(fields.functions)
  const [call] = nodesOf(fieldsOf(first, 'List')?.items)
  return namesOf(fieldsOf(call, 'FuncCall')?.funcname).at(-1) ?? ''
}
