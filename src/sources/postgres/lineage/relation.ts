import type { Node } from './syntax.ts'

/** A column of a table or view. */
export interface Origin {
  /** The dataset's name. */
  readonly dataset: string
  readonly column: string
}

/** Columns that a value is worked out from, by name. */
export type Origins = ReadonlyMap<string, Origin>

export const NO_ORIGINS: Origins = new Map()

/** A column that a query can name. */
export interface VisibleColumn {
  readonly name: string
  readonly origins: Origins
  /** Columns of tables that are read when this is named; none for columns of subqueries, which have read theirs. */
  readonly base: readonly Origin[]
}

/** A column that a query gives. */
export interface Output {
  readonly name: string
  readonly origins: Origins
  /** What works it out; undefined when it is taken over as it is. */
  readonly expression?: Node | undefined
}

/** Something in FROM that has a name. */
export interface Source {
  readonly alias: string
  readonly schema?: string | undefined
  readonly columns: readonly VisibleColumn[]
  /** Where columns come from that are not listed, when not all are known. */
  readonly open?: Origins | undefined
}

/** A table or view that queries can read. */
export interface Relation {
  readonly dataset: string
  readonly columns: readonly string[]
}

/** Finds the relation of a name; undefined for what is not part of the estate. */
export type FindRelation = (schema: string | undefined, name: string) => Relation | undefined

export const originKey = ({ dataset, column }: Origin): string => `${dataset}.${column}`

export function union(all: Iterable<Origins>): Origins {
  const together = new Map<string, Origin>()
  for (const origins of all) for (const [key, origin] of origins) together.set(key, origin)
  return together
}

/** The columns of a relation as a query sees them. */
export function columnsOf({ dataset, columns }: Relation): readonly VisibleColumn[] {
  return columns.map((column) => {
    const origin = { dataset, column }
    return { name: column, origins: new Map([[originKey(origin), origin]]), base: [origin] }
  })
}

/** The columns under other names, as an alias gives them; further ones keep theirs. */
export function renamed(
  columns: readonly VisibleColumn[],
  names: readonly string[],
): readonly VisibleColumn[] {
  return columns.map((column, i) => ({ ...column, name: names[i] ?? column.name }))
}

/** What a query gives, as others see it. */
export function visible(outputs: readonly Output[], names: readonly string[]): readonly VisibleColumn[] {
  return outputs.map(({ name, origins }, i) => ({ name: names[i] ?? name, origins, base: [] }))
}
