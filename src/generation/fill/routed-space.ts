import type { Value } from '../../core/catalog/value.ts'
import { baseTypeOf, type ValueType } from '../../core/catalog/value-type.ts'
import { power } from '../../core/exact-math.ts'
import type { RoutedDomain } from './partition-routes.ts'
import type { ColumnDomain } from './row-rules.ts'
import { listSpace, type ValueSpace } from './value-space.ts'

/** The values of a column that lie within partitions, as one space. */
export function routedSpace(
  { values, intervals }: RoutedDomain,
  type: ValueType,
  domain: ColumnDomain,
  spaceWithin: (domain: ColumnDomain) => ValueSpace | undefined,
): ValueSpace | undefined {
  if (intervals.length === 0) return listSpace(values)
  const step = stepOf(baseTypeOf(type))
  if (step === undefined) return undefined
  const spaces = merged(intervals).flatMap(({ from, to }) => {
    const low = highest(domain.from, from)
    const high = lowest(domain.to, to === undefined ? undefined : to - step)
    if (low !== undefined && high !== undefined && low > high) return []
    const { from: _from, to: _to, ...rest } = domain
    const space = spaceWithin({
      ...rest,
      ...(low === undefined ? {} : { from: low }),
      ...(high === undefined ? {} : { to: high }),
    })
    return space === undefined ? [] : [space]
  })
  return spaces.length === 1 ? spaces[0] : joined(spaces)
}

/** Whether a value lies within partitions. */
export function isRouted({ values, intervals }: RoutedDomain, value: Value): boolean {
  if (values.includes(value)) return true
  const number = Number(value)
  return intervals.some(
    ({ from, to }) => (from === undefined || number >= from) && (to === undefined || number < to),
  )
}

function merged(
  intervals: RoutedDomain['intervals'],
): { from: number | undefined; to: number | undefined }[] {
  const sorted = [...intervals].sort(
    (a, b) => (a.from ?? Number.NEGATIVE_INFINITY) - (b.from ?? Number.NEGATIVE_INFINITY),
  )
  const result: { from: number | undefined; to: number | undefined }[] = []
  for (const interval of sorted) {
    const last = result.at(-1)
    const touches = last !== undefined && (last.to === undefined || (interval.from ?? last.to) <= last.to)
    if (!touches) result.push({ ...interval })
    else if (last.to !== undefined)
      last.to = interval.to === undefined ? undefined : Math.max(last.to, interval.to)
  }
  return result
}

function joined(spaces: readonly ValueSpace[]): ValueSpace {
  const size = spaces.reduce((sum, space) => sum + space.size, 0)
  return {
    size,
    // Rows go to all partitions from the start.
    isConsecutive: false,
    at: (n, base) => {
      let rest = n
      for (const space of spaces) {
        if (rest < space.size) return space.at(rest, base)
        rest -= space.size
      }
      return null
    },
  }
}

function stepOf(type: ValueType): number | undefined {
  switch (type.kind) {
    case 'integer':
    case 'date':
      return 1
    case 'numeric':
      return type.scale === undefined ? undefined : power(10, -type.scale)
    case 'timestamp':
      return power(10, 6 - (type.precision ?? 6))
    default:
      return undefined
  }
}

const highest = (a: Value | undefined, b: number | undefined): number | undefined =>
  typeof a !== 'number' ? b : b === undefined ? a : Math.max(a, b)
const lowest = (a: Value | undefined, b: number | undefined): number | undefined =>
  typeof a !== 'number' ? b : b === undefined ? a : Math.min(a, b)
