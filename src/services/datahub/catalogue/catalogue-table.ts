/** A dataset as the catalogue has it, people's own words before those of the source. */
export interface CatalogueTable {
  readonly urn: string
  readonly platform: string
  /** The server among others of its kind; undefined where it has no name. */
  readonly instance: string | undefined
  readonly environment: string
  readonly database: string
  readonly schema: string
  readonly table: string
  readonly description: string | undefined
  readonly tags: readonly string[]
  readonly properties: Properties
  readonly rowCount: number | undefined
  /** Undefined where columns were not asked for. */
  readonly columns: readonly CatalogueColumn[] | undefined
}

/** Values of structured properties by the id of the property. */
export type Properties = Readonly<Record<string, readonly (string | number)[]>>

/** A column as the catalogue has it. */
export interface CatalogueColumn {
  readonly name: string
  readonly type: string
  readonly isNullable: boolean
  readonly isKey: boolean
  readonly description: string | undefined
  readonly tags: readonly string[]
  /** The keys that it is part of. */
  readonly foreignKeys: readonly CatalogueKey[]
  readonly properties: Properties
  readonly stats: ColumnStats | undefined
}

/** Where a column of a foreign key leads to. */
export interface CatalogueKey {
  readonly constraint: string
  /** `database.schema.table`. */
  readonly table: string
  readonly column: string
}

/** What a profile says of a column. */
export interface ColumnStats {
  readonly unique_count?: number
  readonly unique_proportion?: number
  readonly null_count?: number
  readonly null_proportion?: number
  readonly min?: string
  readonly max?: string
  readonly mean?: string
  readonly median?: string
  readonly stdev?: string
  readonly sample_values?: readonly string[]
}
