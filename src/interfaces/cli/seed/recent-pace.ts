const SAMPLES_MAX = 10

interface Sample {
  readonly at: number
  readonly units: number
  readonly rows: number
}

/** How fast a run goes, from its last ten events. */
export class RecentPace {
  readonly #samples: Sample[] = []

  /** @param at milliseconds since the run began; `units` and `rows` are totals so far */
  add(at: number, units: number, rows: number): void {
    this.#samples.push({ at, units, rows })
    if (this.#samples.length > SAMPLES_MAX) this.#samples.shift()
  }

  /** Rows per second; undefined while unknown. */
  get rowsPerSecond(): number | undefined {
    const span = this.#span()
    return span === undefined ? undefined : (span.rows * 1000) / span.milliseconds
  }

  /** Milliseconds that so many more units would take; undefined while unknown. */
  millisecondsFor(units: number): number | undefined {
    const span = this.#span()
    return span === undefined || span.units === 0 ? undefined : (span.milliseconds * units) / span.units
  }

  #span() {
    const first = this.#samples[0]
    const last = this.#samples.at(-1)
    if (first === undefined || last === undefined || last.at <= first.at) return undefined
    return { milliseconds: last.at - first.at, units: last.units - first.units, rows: last.rows - first.rows }
  }
}
