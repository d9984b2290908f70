import { createHash } from 'node:crypto'
import type { Catalog } from '../../core/catalog/catalog.ts'
import type { FillRequest } from './fill-request.ts'

/** What of a request decides about rows, as SHA-256: what was guessed and why does not. */
export function planDigest({
  plan,
  strategy,
  overflow,
}: Pick<FillRequest, 'plan' | 'strategy' | 'overflow'>): string {
  const tables = plan.tables.map(({ table, rows, fanOut, columns }) => ({
    table,
    rows,
    fanOut,
    columns: Object.entries(columns).map(([column, { generator, parameters, nullShare }]) => [
      column,
      generator,
      parameters,
      nullShare,
    ]),
  }))
  return sha256({ seed: plan.seed, asOf: plan.asOf, strategy, overflow, tables })
}

/** The schema that rows were made for, as SHA-256; how many rows the server believes to be there does not count. */
export function catalogDigest({ tables, outside }: Catalog): string {
  return sha256([...tables, ...outside].map((table) => ({ ...table, estimatedRows: null })))
}

const sha256 = (data: unknown): string => createHash('sha256').update(JSON.stringify(data)).digest('hex')
