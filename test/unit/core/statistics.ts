/** Pearson's statistic of observed against expected counts. */
export function chiSquare(observed: readonly number[], expected: readonly number[]): number {
  return observed.reduce(
    (sum, count, i) => sum + ((count - expected[i]!) * (count - expected[i]!)) / expected[i]!,
    0,
  )
}

/** The statistic that a true model stays below in all but one of ten thousand cases (Wilson and Hilferty, 1931). */
export function chiSquareLimit(degrees: number): number {
  const z = 3.719
  const t = 1 - 2 / (9 * degrees) + z * Math.sqrt(2 / (9 * degrees))
  return degrees * t * t * t
}

/** The largest gap between the distribution of a sample and a model's (Kolmogorov and Smirnov). */
export function kolmogorovSmirnov(sample: readonly number[], cumulative: (value: number) => number): number {
  const sorted = [...sample].sort((a, b) => a - b)
  return sorted.reduce((gap, value, i) => {
    const model = cumulative(value)
    return Math.max(gap, Math.abs(model - i / sorted.length), Math.abs((i + 1) / sorted.length - model))
  }, 0)
}

/** The gap that a true model stays below in all but one of a thousand cases. */
export const kolmogorovSmirnovLimit = (count: number): number => 1.95 / Math.sqrt(count)

/** The distribution function of the standard normal, from Simpson's rule. */
export function normalCumulative(z: number): number {
  if (z < -8) return 0
  const steps = 2000
  const width = (z + 8) / steps
  const density = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)
  let sum = density(-8) + density(z)
  for (let i = 1; i < steps; i++) sum += (i % 2 ? 4 : 2) * density(-8 + i * width)
  return (sum * width) / 3
}
