import type { Clock } from '../../core/clock.ts'
import { type Domain, tablesOf } from '../../core/domain.ts'
import { UserError } from '../../core/errors.ts'
import { IdManager } from '../../core/id-manager.ts'
import { type AnyTable, qualifiedName } from '../../core/table.ts'
import { findTable } from './find-table.ts'
import { rowWriter, type SampleRow, sampleColumns } from './row-text.ts'
import { type SampleRequest, sampleDataset } from './sample-dataset.ts'
import type { Sample } from './sample-table.ts'

/** Kinds of root, by the head of their keys. */
const ROOTS: Readonly<Record<string, string>> = { CUST: 'customer', EMP: 'employee' }

/**
 * All that a bank would know about one customer or employee, table by table: their life is made, and nobody else's.
 *
 * @throws UserError for a key of another form, or beyond the size of the bank
 */
export function lifeOfKey(
  domain: Domain,
  { key, ...request }: SampleRequest & { readonly key: string },
  clock: Clock,
): readonly Sample[] {
  const identity = sampleDataset(domain, request, clock)
  const kind = ROOTS[key.split('-', 1)[0] ?? '']
  const index = IdManager.rootOf(key)
  if (kind === undefined || index === undefined) {
    throw new UserError(
      `Cannot show the life of ${key}: found no key of a customer or employee; expected one such as ${IdManager.root('CUST', 41)}`,
      ['Take one from dhub generate customers 3 or dhub generate employees 3'],
    )
  }
  requireWithin(key, index, identity.roots[kind] ?? 0, identity.scale)
  const life = domain.livesOf(identity)(kind, index)
  return tablesOf(domain)
    .filter((table) => table.root === kind)
    .map((table) => sampleOf(table, life))
    .filter(({ rows }) => rows.length > 0)
}

/**
 * One row of a table by its key, alone; the values of a key of several columns are parted by commas.
 *
 * @throws UserError when the bank has no such row
 */
export function rowOfKey(
  domain: Domain,
  { table: asked, key, ...request }: SampleRequest & { readonly table: string; readonly key: string },
  clock: Clock,
): Sample {
  const table = findTable(domain, asked)
  const identity = sampleDataset(domain, request, clock)
  const roots = identity.roots[table.root] ?? 0
  const lifeOf = domain.livesOf(identity)
  const wanted = key.split(',')
  for (const index of rootsToTry(wanted, table, roots, (root) => sampleOf(table, lifeOf(table.root, root)))) {
    const sample = sampleOf(table, lifeOf(table.root, index))
    const rows = sample.rows.filter((row) => keyOf(table, row).join() === wanted.join())
    if (rows.length > 0) return { ...sample, rows }
  }
  throw new UserError(
    `Cannot show ${qualifiedName(table)} ${key}: found no row with this ${table.primaryKey.join(', ')}; expected one of the bank at scale ${identity.scale}`,
    [`Take a key from dhub generate ${table.name} 3, with the same --seed, --as-of and --scale`],
  )
}

function sampleOf(table: AnyTable, life: unknown): Sample {
  const write = rowWriter(table)
  const rows: SampleRow[] = []
  table.rows(life as never, (row) => rows.push(write(row)))
  return { table: qualifiedName(table), columns: sampleColumns(table), rows }
}

function keyOf(table: AnyTable, row: SampleRow): readonly (string | null)[] {
  const names = Object.keys(table.columns)
  return table.primaryKey.map((column) => row[names.indexOf(column)] ?? null)
}

/**
 * The roots that a key may belong to. A text key names its root; a whole number grows with the root, so its root is
 * found by halving.
 */
function rootsToTry(
  wanted: readonly string[],
  table: AnyTable,
  roots: number,
  sample: (root: number) => Sample,
): readonly number[] {
  const named = wanted.map((part) => IdManager.rootOf(part)).find((root) => root !== undefined)
  if (named !== undefined && named < roots) return [named]
  const number = Number(wanted[0])
  if (roots <= 1 || !Number.isSafeInteger(number)) return roots > 0 ? [0] : []
  let [low, high] = [0, roots - 1]
  while (low < high) {
    const middle = Math.floor((low + high + 1) / 2)
    const first = firstKeyFrom(middle, high, table, sample)
    if (first === undefined || number < first) high = middle - 1
    else low = middle
  }
  return [low]
}

/** Roots looked at for one with rows of the table before the search gives up on that side. */
const EMPTY_MAX = 5000

/** The smallest key of the first root from `from` on that has rows. */
function firstKeyFrom(
  from: number,
  to: number,
  table: AnyTable,
  sample: (root: number) => Sample,
): number | undefined {
  for (let root = from; root <= Math.min(to, from + EMPTY_MAX); root++) {
    const keys = sample(root).rows.map((row) => Number(keyOf(table, row)[0]))
    if (keys.length > 0) return Math.min(...keys)
  }
  return undefined
}

function requireWithin(key: string, index: number, roots: number, scale: number): void {
  if (index >= 0 && index < roots) return
  throw new UserError(
    `Cannot show the life of ${key}: found a bank of ${roots} at scale ${scale}; expected a number from 1 to ${roots}`,
    ['Give a larger --scale: --scale 100000 has a hundred and twenty million customers'],
  )
}
