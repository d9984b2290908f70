import { NO_ORIGINS, type Origin, type Origins, type Source, union, type VisibleColumn } from './relation.ts'

/** Names that a part of a query can use; what is not found here is looked for in the query around it. */
export interface Scope {
  readonly sources: Source[]
  /** What a name alone, or a star, can mean: columns merged by USING are one. */
  columns: VisibleColumn[]
  readonly ctes: Map<string, readonly VisibleColumn[]>
  readonly parent: Scope | undefined
}

/** What a name turned out to be. */
export interface Found {
  readonly origins: Origins
  readonly base: readonly Origin[]
}

export function childScope(parent: Scope | undefined): Scope {
  return { sources: [], columns: [], ctes: new Map(), parent }
}

/** A scope that sees what lies around the given one, and not the tables beside it. */
export function besides(scope: Scope): Scope {
  return { sources: [], columns: [], ctes: scope.ctes, parent: scope.parent }
}

export function findCte(scope: Scope | undefined, name: string): readonly VisibleColumn[] | undefined {
  if (scope === undefined) return undefined
  return scope.ctes.get(name) ?? findCte(scope.parent, name)
}

/**
 * What a reference by name means. A reference to a whole row is all of its columns, of which the database notes none as
 * read.
 */
export function findColumn(scope: Scope | undefined, names: readonly string[]): Found | undefined {
  if (scope === undefined) return undefined
  const [first = '', second] = names
  const found = second === undefined ? findPlain(scope, first) : findQualified(scope, names)
  return found ?? findColumn(scope.parent, names)
}

function findPlain(scope: Scope, name: string): Found | undefined {
  const matches = scope.columns.filter((column) => column.name === name)
  if (matches.length > 0) return together(matches)
  const row = scope.sources.find(({ alias }) => alias === name)
  if (row !== undefined) return wholeRow(row)
  const open = scope.sources.flatMap((source) => source.open ?? [])
  return open.length === 1 && scope.parent === undefined
    ? { origins: open[0] ?? NO_ORIGINS, base: [] }
    : undefined
}

function findQualified(scope: Scope, names: readonly string[]): Found | undefined {
  const source = findSource(scope, names.slice(0, -1))
  const matches = source?.columns.filter(({ name }) => name === names.at(-1)) ?? []
  if (matches.length > 0) return together(matches)
  return source?.open === undefined ? undefined : { origins: source.open, base: [] }
}

/** The source of `alias` or `schema.table`. */
export function findSource(scope: Scope, names: readonly string[]): Source | undefined {
  const [schema, alias] = names.length > 1 ? names.slice(-2) : [undefined, names[0]]
  return scope.sources.find(
    (source) => source.alias === alias && (schema === undefined || source.schema === schema),
  )
}

export function wholeRow({ columns, open }: Source): Found {
  return { origins: union([...columns.map(({ origins }) => origins), open ?? NO_ORIGINS]), base: [] }
}

function together(columns: readonly VisibleColumn[]): Found {
  return {
    origins: union(columns.map(({ origins }) => origins)),
    base: columns.flatMap(({ base }) => base),
  }
}
