import type { ValueType } from './value-type.ts'

/** What is known about an existing database, as far as it was asked for: plain data, in a stable order. */
export interface Catalog {
  /** `server_version_num`: 150018 for 15.18. */
  readonly serverVersion: number
  readonly schemas: readonly { readonly name: string; readonly comment: string | null }[]
  /** Ordinary and partitioned tables, partitions too; by schema and name. */
  readonly tables: readonly CatalogTable[]
  /** Tables outside the scope that tables within it refer to: their rows can be referred to, not made. */
  readonly outside: readonly CatalogTable[]
  /** Functions of the user's that conditions and formulas call, as far as they are formulas themselves. */
  readonly functions?: readonly FormulaFunction[]
}

/** A function whose body is one formula. */
export interface FormulaFunction {
  readonly name: string
  /** Their names, as far as they have any. */
  readonly parameters: readonly string[]
  /** How many parameters there are. */
  readonly count: number
  /** The formula; parameters by name, or `$1` for the first one. */
  readonly sql: string
}

/** One table. Names of tables elsewhere are `schema.table`, unquoted. */
export interface CatalogTable {
  readonly schema: string
  readonly name: string
  readonly comment: string | null
  readonly kind: 'table' | 'partitioned' | 'foreign'
  /** In the order of the database, dropped ones left out. */
  readonly columns: readonly CatalogColumn[]
  readonly primaryKey: UniqueKey | null
  /**
   * Unique constraints and unique indexes, the primary key not among them; for a partitioned table also keys that sit
   * on its partitions alone.
   */
  readonly uniques: readonly UniqueKey[]
  /** Of the table and, for a partitioned one, also those that sit on its partitions alone. */
  readonly foreignKeys: readonly ForeignKey[]
  readonly checks: readonly CheckConstraint[]
  readonly exclusions: readonly ExclusionConstraint[]
  /** What indexes work out of a row, those that hold nobody to anything too: it must not end in an error. */
  readonly indexed?: readonly string[]
  readonly partitioning: Partitioning | null
  readonly partitionOf: PartitionPlace | null
  /** Parents in plain inheritance (not partitioning). */
  readonly inherits: readonly string[]
  /** Enabled triggers that fire on INSERT, in firing order. */
  readonly insertTriggers: readonly InsertTrigger[]
  readonly insertRules: readonly {
    readonly name: string
    readonly isInstead: boolean
    readonly sql: string
  }[]
  readonly rowSecurity: 'off' | 'on' | 'forced'
  /** Whether the connected role may insert here. */
  readonly isInsertable: boolean
  /** `reltuples`; null when never analysed. */
  readonly estimatedRows: number | null
}

export interface CatalogColumn {
  readonly name: string
  readonly type: ValueType
  /** As `format_type` writes it: `character varying(20)`. */
  readonly typeSql: string
  /** Of the column itself or of its domain. */
  readonly isNullable: boolean
  readonly comment: string | null
  /** Of the column, else of its domain. */
  readonly defaultSql: string | null
  readonly identity: 'always' | 'by default' | null
  /** The expression of a column that the database works out. */
  readonly generatedSql: string | null
  /** Other than the database's own. */
  readonly collation: { readonly name: string; readonly isDeterministic: boolean } | null
  /** The sequence that its default or identity draws from, `schema.name`. */
  readonly sequence: string | null
  /** Name of a base column that it came from by inheritance, whose table is among `inherits`. */
  readonly isInherited: boolean
}

/**
 * Columns, or expressions where the index has them, that are unique together. A key WITHOUT OVERLAPS is also among the
 * exclusions.
 */
export interface UniqueKey {
  readonly name: string
  /** A column name, or the SQL of an expression. */
  readonly parts: readonly KeyPart[]
  /** The SQL of the condition of a partial index. */
  readonly predicateSql: string | null
  readonly nullsDistinct: boolean
  readonly deferrable: Deferrable
  /** Whether it is a constraint, rather than an index alone. */
  readonly isConstraint: boolean
  /** Partitions that it sits on, each by itself, where it is not on the whole table; left out otherwise. */
  readonly partitions?: readonly string[]
}

export type KeyPart = { readonly column: string } | { readonly sql: string }

export type Deferrable = 'no' | 'initially immediate' | 'initially deferred'

export interface ForeignKey {
  readonly name: string
  readonly columns: readonly string[]
  /** `schema.table`. */
  readonly table: string
  /** The columns pointed at, in the order of `columns`. */
  readonly references: readonly string[]
  readonly match: 'simple' | 'full' | 'partial'
  readonly deferrable: Deferrable
  readonly isValidated: boolean
  /** Partitions that it sits on, where it is not on the whole table. */
  readonly partitions: readonly string[]
  /** False for NOT ENFORCED, which the database never looks at; left out otherwise. */
  readonly isEnforced?: boolean
  /** The last column is a PERIOD: a range that those of the rows pointed at must cover; the same range does. */
  readonly isPeriod?: boolean
}

export interface CheckConstraint {
  readonly name: string
  /** The condition alone, as the database prints it. */
  readonly sql: string
  readonly columns: readonly string[]
  readonly isValidated: boolean
  /** False for NOT ENFORCED, which the database never looks at; left out otherwise. */
  readonly isEnforced?: boolean
}

export interface ExclusionConstraint {
  readonly name: string
  readonly method: string
  readonly parts: readonly { readonly part: KeyPart; readonly operator: string }[]
  readonly predicateSql: string | null
  readonly deferrable: Deferrable
}

export interface Partitioning {
  readonly strategy: 'range' | 'list' | 'hash'
  readonly key: readonly KeyPart[]
}

/** Where a partition hangs; `bound` as data, values as Postgres text. */
export interface PartitionPlace {
  readonly table: string
  readonly bound: PartitionBound
}

export type PartitionBound =
  | { readonly kind: 'default' }
  | { readonly kind: 'list'; readonly values: readonly (string | null)[] }
  /** `null` stands for MINVALUE below and MAXVALUE above. */
  | {
      readonly kind: 'range'
      readonly from: readonly (string | null)[]
      readonly to: readonly (string | null)[]
    }
  | { readonly kind: 'hash'; readonly modulus: number; readonly remainder: number }

export interface InsertTrigger {
  readonly name: string
  readonly timing: 'before' | 'after'
  readonly level: 'row' | 'statement'
  readonly function: string
  /** Source of the function, for reasons and guesses; null when it is not readable. */
  readonly source: string | null
  readonly isConstraint: boolean
  /** What the trigger hands to its function, such as the column to fill. */
  readonly arguments?: readonly string[]
}
