import type { Dice } from './dice.ts'
import { nameFrom } from './odd-names.ts'

/** What a column's values are like, as far as keys and checks have to know. */
export type Kind =
  | 'integer'
  | 'numeric'
  | 'text'
  | 'date'
  | 'timestamp'
  | 'boolean'
  | 'uuid'
  | 'enum'
  | 'jsonb'
  | 'integers'
  | 'texts'
  | 'int4range'
  | 'daterange'
  | 'tstzrange'
  | 'interval'
  | 'inet'
  | 'bytes'
  | 'address'
  | 'other'

export interface ColumnDraft {
  readonly name: string
  readonly type: string
  readonly kind: Kind
  isRequired: boolean
  /** What comes behind the type: a default, an identity, the formula of a generated column. */
  readonly extra?: string
  /** Of an enum, or of a text that a check limits. */
  readonly labels?: readonly string[]
  /** Whether some check speaks of it already, so that another one might contradict. */
  isTaken?: boolean
  /** Longest text, where there is one. */
  readonly length?: number
}

export interface TableDraft {
  /** `schema.table`. */
  readonly name: string
  /** Without its schema. */
  readonly bare: string
  readonly columns: ColumnDraft[]
  key: readonly string[]
  /** Columns, all NOT NULL, that references may point at. */
  readonly targets: (readonly string[])[]
  /** Lines of CREATE TABLE behind the columns. */
  readonly lines: string[]
  /** PARTITION BY and the like. */
  tail: string
  /** Statements that come right behind it, such as partitions. */
  readonly after: string[]
  /** The table that it inherits from, whose names it has too. */
  base?: TableDraft
  isPartitioned?: boolean
  /** Whether it stays as it is, without further columns. */
  isBare?: boolean
  /** Whether it must not get columns that the database works out: a rule copies its rows. */
  isPlain?: boolean
}

/** A schema that is being thought up. */
export interface SchemaDraft {
  readonly dice: Dice
  readonly schemas: readonly string[]
  /** Types, domains, functions: before the tables. */
  readonly types: string[]
  readonly tables: TableDraft[]
  /** References, triggers, comments: after all tables. */
  readonly last: string[]
  readonly features: Set<string>
  readonly version: number
  /** Extensions that the server has. */
  readonly extensions: readonly string[]
}

/** The column of a table. */
export function columnOf(table: TableDraft, name: string): ColumnDraft {
  const found = table.columns.find((column) => column.name === name)
  if (found === undefined) throw new Error(`${table.name} has no column ${name}`)
  return found
}

/** A table and those that it inherits from. */
const familyOf = (table: TableDraft): readonly TableDraft[] =>
  table.base === undefined ? [table] : [table, ...familyOf(table.base)]

/** A name that the table has not yet. */
export function freshName(table: TableDraft, wish: string): string {
  for (let i = 1; ; i++) {
    const name = i === 1 ? wish : nameFrom(wish, String(i))
    const columns = familyOf(table).flatMap((one) => one.columns)
    if (!columns.some((column) => column.name === name)) return name
  }
}

/** The name of a table without its schema. */
export const bareName = (table: TableDraft): string => table.bare

/** Adds a table under a name of its own. */
export function addTable(draft: SchemaDraft, wish: string): TableDraft {
  const schema = draft.dice.pick(draft.schemas)
  const names = new Set(draft.tables.map((table) => bareName(table)))
  let name = wish
  for (let i = 2; names.has(name); i++) name = nameFrom(wish, String(i))
  const table: TableDraft = {
    name: `${schema}.${name}`,
    bare: name,
    columns: [],
    key: [],
    targets: [],
    lines: [],
    tail: '',
    after: [],
  }
  draft.tables.push(table)
  return table
}
