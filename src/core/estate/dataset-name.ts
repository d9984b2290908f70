import type { Layout } from '../dataset.ts'
import type { DatasetName } from './structure.ts'

/** Gives a table of a domain the name that it has in the estate. */
export type NameDataset = (schema: string, table: string) => DatasetName

/** How a layout names datasets: `bank.loans_db.loans`, or `loans_db.public.loans`. */
export function datasetNaming(layout: Layout, database: string): NameDataset {
  return layout === 'schemas'
    ? (schema, table) => `${database}.${schema}.${table}`
    : (schema, table) => `${schema}.public.${table}`
}
