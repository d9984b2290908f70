import type { ColumnProfile, Profile } from '../../../core/estate/observations.ts'
import { quoteIdentifier, quoteQualified } from '../../../postgres/quote.ts'
import type { Querying } from '../../../postgres/session.ts'
import { type ColumnMeasures, measuresOf } from './column-measures.ts'
import { histogramBounds } from './histogram-bounds.ts'
import type { ProfileWish } from './profile-wish.ts'

const QUANTILES = ['0.05', '0.25', '0.5', '0.75', '0.95']
const BINS = 10
const SAMPLES = 5

type TextRow = Readonly<Record<string, string | null>>

/** Counts of a list's values, or of a histogram's bins, by the column's place. */
type Tallies = ReadonlyMap<number, readonly { readonly value: string; readonly count: number }[]>

/**
 * Measures a table in two scans, whatever its number of columns, and looks at its first rows. The size is that of the
 * rows alone: that of the files depends on when the server tidied them up.
 */
export async function readProfile(querying: Querying, wish: ProfileWish): Promise<Profile> {
  const { dataset } = wish
  const table = quoteQualified(dataset.schema, dataset.table)
  const measures = dataset.columns.map((column) => measuresOf(column, wish))
  const [totals = {}] = await querying.query<TextRow>(totalsSql(table, measures))
  const bounds = measures.map(({ isNumber }, i) => {
    const [least, greatest] = [totals[`min${i}`] ?? null, totals[`max${i}`] ?? null]
    return isNumber && least !== null && greatest !== null
      ? histogramBounds(least, greatest, BINS)
      : undefined
  })
  const tallies = await readTallies(querying, table, measures, bounds)
  const samples = await readSamples(querying, table, wish, measures)
  return {
    dataset: dataset.name,
    at: wish.at,
    rows: Number(totals.rows),
    sizeBytes: Number(totals.size),
    columns: measures.map((measure, i) => ({
      ...columnTotals(measure, totals, i),
      ...histogramOf(bounds[i], tallies.get(i)),
      ...(measure.hasFrequencies ? { frequencies: tallies.get(i) ?? [] } : {}),
      ...(measure.hasSamples ? { samples: samples.flatMap((row) => row[`s${i}`] ?? []) } : {}),
    })),
  }
}

function totalsSql(table: string, measures: readonly ColumnMeasures[]): string {
  const quantiles = `array[${QUANTILES.join(', ')}]`
  const parts = measures.flatMap(({ name, isComparable, hasBounds, isNumber }, i) => {
    const column = `t.${quoteIdentifier(name)}`
    return [
      `count(${column})::text as filled${i}`,
      ...(isComparable ? [`count(distinct ${column})::text as distinct${i}`] : []),
      ...(hasBounds ? [`min(${column})::text as min${i}`, `max(${column})::text as max${i}`] : []),
      ...(isNumber
        ? [
            `avg(${column})::text as mean${i}`,
            `stddev_samp(${column})::text as deviation${i}`,
            `array_to_json((percentile_disc(${quantiles}) within group (order by ${column}))::text[])::text as quantiles${i}`,
          ]
        : []),
    ]
  })
  const size = 'coalesce(sum(pg_column_size(t.*)), 0)::text as size'
  return `select count(*)::text as rows, ${[size, ...parts].join(', ')} from ${table} t`
}

function columnTotals({ name }: ColumnMeasures, totals: TextRow, i: number): ColumnProfile {
  const distinct = totals[`distinct${i}`]
  const text = (measure: string) => totals[`${measure}${i}`] ?? undefined
  const values = JSON.parse(text('quantiles') ?? 'null') as string[] | null
  const entries = {
    min: text('min'),
    max: text('max'),
    mean: text('mean'),
    median: values?.[QUANTILES.indexOf('0.5')],
    deviation: text('deviation'),
    quantiles: values?.map((value, at) => ({ quantile: `${QUANTILES[at]}`, value })),
  }
  return {
    column: name,
    ...(typeof distinct === 'string' ? { distinct: Number(distinct) } : {}),
    nulls: Number(totals.rows) - Number(totals[`filled${i}`]),
    ...Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)),
  }
}

async function readTallies(
  querying: Querying,
  table: string,
  measures: readonly ColumnMeasures[],
  bounds: readonly (readonly string[] | undefined)[],
): Promise<Tallies> {
  const keys = measures.flatMap(({ name, hasFrequencies }, i) => {
    const column = quoteIdentifier(name)
    if (hasFrequencies) return [{ i, sql: `${column}::text` }]
    const lower = bounds[i]?.slice(0, -1)
    return lower === undefined
      ? []
      : [{ i, sql: `width_bucket(${column}::numeric, array[${lower.join(', ')}]::numeric[])::text` }]
  })
  const tallies = new Map<number, { value: string; count: number }[]>()
  if (keys.length === 0) return tallies
  const places = keys.map(({ i }) => `when grouping(k${i}) = 0 then ${i}`).join(' ')
  const values = keys.map(({ i }) => `k${i}`).join(', ')
  const rows = await querying.query<{ place: number; value: string | null; count: string }>(
    `select case ${places} end as place, coalesce(${values}) collate "C" as value, count(*)::text as count
     from (select ${keys.map(({ i, sql }) => `${sql} as k${i}`).join(', ')} from ${table}) as keyed
     group by grouping sets (${keys.map(({ i }) => `(k${i})`).join(', ')})
     order by 1, 2`,
  )
  for (const { place, value, count } of rows) {
    const found = tallies.get(place) ?? []
    if (value !== null) found.push({ value, count: Number(count) })
    tallies.set(place, found)
  }
  return tallies
}

function histogramOf(
  boundaries: readonly string[] | undefined,
  bins: readonly { readonly value: string; readonly count: number }[] = [],
): Partial<ColumnProfile> {
  if (boundaries === undefined) return {}
  const heights = boundaries.slice(1).map(() => 0)
  for (const { value, count } of bins) heights[Number(value) - 1] = count
  return { histogram: { boundaries, heights } }
}

/** Values of the first rows by key, so that they are the same every time. */
async function readSamples(
  querying: Querying,
  table: string,
  { dataset }: ProfileWish,
  measures: readonly ColumnMeasures[],
): Promise<readonly TextRow[]> {
  const shown = measures.flatMap(({ name, hasSamples }, i) =>
    hasSamples ? [`${quoteIdentifier(name)}::text as s${i}`] : [],
  )
  if (shown.length === 0) return []
  const ordered = measures.flatMap(({ name, isComparable }) => (isComparable ? [name] : []))
  const order = (dataset.primaryKey.length > 0 ? dataset.primaryKey : ordered).map(quoteIdentifier)
  return await querying.query<TextRow>(
    `select ${shown.join(', ')} from ${table} order by ${order.join(', ')} limit ${SAMPLES}`,
  )
}
