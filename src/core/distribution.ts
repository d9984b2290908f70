import { BugError } from './errors.ts'
import { exp } from './exact-math.ts'

/**
 * Distributions as tables of quantiles: a value is one draw, one look-up and one interpolation, and its bytes are the
 * same everywhere (the tables are built with `exact-math` only).
 */
const CELLS = 1024
const BITS_BELOW_CELL = 22
const CELL_WIDTH = 4_194_304

/** Quantiles at i/1024, linearly interpolated in between. */
export class Distribution {
  readonly #quantiles: Float64Array

  constructor(quantiles: Float64Array) {
    if (quantiles.length !== CELLS + 1)
      throw new BugError(
        `Cannot make a distribution: found ${quantiles.length} quantiles; expected ${CELLS + 1}`,
      )
    this.#quantiles = quantiles
  }

  /** The value at 32 random bits. */
  at(bits: number): number {
    const cell = bits >>> BITS_BELOW_CELL
    const low = this.#quantiles[cell] as number
    const high = this.#quantiles[cell + 1] as number
    return low + ((high - low) * (bits & (CELL_WIDTH - 1))) / CELL_WIDTH
  }
}

let standardNormal: Float64Array | undefined

/** Quantiles of the standard normal, cut at about ±3.3, from the integral of its density by the trapezoid rule. */
function normalQuantiles(): Float64Array {
  if (standardNormal) return standardNormal
  const steps = 16_384
  const reach = 4.5
  const width = (2 * reach) / steps
  const cumulative = new Float64Array(steps + 1)
  const density = (i: number) => exp(-((-reach + i * width) * (-reach + i * width)) / 2)
  let previous = density(0)
  for (let i = 1; i <= steps; i++) {
    const next = density(i)
    cumulative[i] = (cumulative[i - 1] as number) + ((previous + next) / 2) * width
    previous = next
  }
  const total = cumulative[steps] as number
  const quantiles = new Float64Array(CELLS + 1)
  let i = 0
  for (let cell = 0; cell <= CELLS; cell++) {
    // The two ends are infinite: take the middle of the outermost half cell instead.
    const share = Math.min(Math.max(cell / CELLS, 0.5 / CELLS), 1 - 0.5 / CELLS)
    while ((cumulative[i + 1] as number) < share * total) i++
    const below = cumulative[i] as number
    const within = (share * total - below) / ((cumulative[i + 1] as number) - below)
    quantiles[cell] = -reach + (i + within) * width
  }
  standardNormal = quantiles
  return quantiles
}

/** The normal distribution. */
export function normal(mean: number, deviation: number): Distribution {
  return new Distribution(normalQuantiles().map((z) => mean + deviation * z))
}

/** The log-normal distribution: `median` in the value's unit, `sigma` the deviation of its logarithm. */
export function logNormal(median: number, sigma: number): Distribution {
  return new Distribution(normalQuantiles().map((z) => median * exp(sigma * z)))
}
