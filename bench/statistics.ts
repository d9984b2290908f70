/** What several rounds of one measurement came to. */
export interface Summary {
  readonly median: number
  readonly lowest: number
  readonly highest: number
  readonly rounds: number
}

/**
 * The middle of the values; of an even number the mean of the two in the middle.
 *
 * @throws RangeError when there are none
 */
export function median(values: readonly number[]): number {
  if (values.length === 0)
    throw new RangeError('Cannot take a median: found no values; expected at least one')
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] as number
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2
}

/** Median and range of the values. */
export function summarize(values: readonly number[]): Summary {
  return {
    median: median(values),
    lowest: Math.min(...values),
    highest: Math.max(...values),
    rounds: values.length,
  }
}
