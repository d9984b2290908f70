import type { CatalogColumn, CatalogTable, ForeignKey } from '../../core/catalog/catalog.ts'
import type { ColumnFacts } from '../../core/catalog/table-facts.ts'
import type { ColumnDomain } from '../fill/row-rules.ts'
import { generatorNamed } from '../generators/registry.ts'

/** All that is known of a column whose meaning is to be found. */
export interface ColumnSubject {
  readonly table: CatalogTable
  readonly column: CatalogColumn
  /** What the checks leave. */
  readonly domain: ColumnDomain
  /** Of the rows that are there; undefined without any. */
  readonly facts: ColumnFacts | undefined
  /** Too few rows are there to tell how often something is so. */
  readonly isHardlySeen?: boolean
  /** The first foreign key that the column is part of. */
  readonly reference: ForeignKey | undefined
  /** Whether it is unique by itself, or a part of a unique key. */
  readonly key: 'whole' | 'part' | undefined
  /** A table that its name speaks of without a foreign key, with the rows planned for it. */
  readonly namesake: { readonly table: string; readonly rows: number } | undefined
}

/** A generator that may be meant, how sure that is (0 to 1), and why. */
export interface Guess {
  readonly generator: string
  readonly parameters: Readonly<Record<string, unknown>>
  readonly confidence: number
  /** A clause without a period. */
  readonly reason: string
}

/** A guess without parameters. */
export const guess = (
  generator: string,
  confidence: number,
  reason: string,
  parameters: Guess['parameters'] = {},
): Guess => ({ generator, parameters, confidence, reason })

/** Whether the values of the generator can be written into the column. */
export const fitsColumn = ({ generator }: Guess, column: CatalogColumn): boolean =>
  generatorNamed(generator)?.fits(column.type) ?? false
