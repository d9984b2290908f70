/** What of a database to learn. Patterns may hold `*` and `?`; none at all means everything. */
export interface CatalogScope {
  /** Names or patterns of schemas. */
  readonly schemas?: readonly string[]
  /** `table` or `schema.table`, or patterns of them; they narrow the schemas down. */
  readonly tables?: readonly string[]
  /** Schemas that are not learnt unless `schemas` or `tables` name them, such as dhub's own. */
  readonly leftOut?: readonly string[]
  /** How many references deep tables outside are learnt, 1 by default: those that tables in scope refer to. */
  readonly reach?: number
}

/** A table as far as a scope looks at it. */
export interface ScopedName {
  readonly schema: string
  readonly name: string
}

/** Whether the whole text fits the pattern: `*` stands for any characters, `?` for one. */
export function matchesPattern(pattern: string, text: string): boolean {
  const source = pattern.replaceAll(/[\\^$.|+()[\]{}]/g, String.raw`\$&`)
  return new RegExp(`^${source.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'su').test(text)
}

/** Whether a pattern for tables means this one. */
export function matchesTable(pattern: string, { schema, name }: ScopedName): boolean {
  return matchesPattern(pattern, `${schema}.${name}`) || matchesPattern(pattern, name)
}
