import { Draws } from './draws.ts'
import { BugError } from './errors.ts'

const ROUNDS = 6
/** Answers kept: a life asks again and again about the same few indexes. */
const KEPT = 64

/**
 * A keyed bijection of [0, size): a Feistel network over a near-square grid, walking the cycle past the few cells that
 * lie outside. Luby and Rackoff, "How to construct pseudorandom permutations", 1988; Black and Rogaway, "Ciphers with
 * arbitrary finite domains", 2002 (cycle walking). No memory, whatever the size (up to 2^53).
 */
export class Permutation {
  readonly size: number
  readonly #columns: number
  readonly #rows: number
  readonly #draws: Draws
  readonly #forwards = new KeptAnswers()
  readonly #backwards = new KeptAnswers()

  constructor(seed: number, name: string, size: number) {
    if (!Number.isSafeInteger(size) || size < 0) {
      throw new BugError(`Cannot permute ${name}: found size ${size}; expected a whole number from 0 to 2^53`)
    }
    this.size = size
    this.#columns = Math.max(1, Math.ceil(Math.sqrt(size)))
    this.#rows = Math.max(1, Math.ceil(size / this.#columns))
    this.#draws = new Draws(seed, `permutation ${name}`)
  }

  /** Where `index` goes. */
  at(index: number): number {
    const kept = this.#forwards.of(index)
    if (kept >= 0) return kept
    let value = index
    do value = this.#forward(value)
    while (value >= this.size)
    return this.#forwards.keep(index, value)
  }

  /** The index that goes to `value`: the inverse of `at`. */
  indexOf(value: number): number {
    const kept = this.#backwards.of(value)
    if (kept >= 0) return kept
    let index = value
    do index = this.#backward(index)
    while (index >= this.size)
    return this.#backwards.keep(value, index)
  }

  #forward(index: number): number {
    let high = Math.floor(index / this.#columns)
    let low = index - high * this.#columns
    for (let round = 0; round < ROUNDS; round += 2) {
      high = (high + this.#draws.below(this.#rows, low, round)) % this.#rows
      low = (low + this.#draws.below(this.#columns, high, round + 1)) % this.#columns
    }
    return high * this.#columns + low
  }

  #backward(value: number): number {
    let high = Math.floor(value / this.#columns)
    let low = value - high * this.#columns
    for (let round = ROUNDS - 2; round >= 0; round -= 2) {
      low = (low - this.#draws.below(this.#columns, high, round + 1) + this.#columns) % this.#columns
      high = (high - this.#draws.below(this.#rows, low, round) + this.#rows) % this.#rows
    }
    return high * this.#columns + low
  }
}

/** The last answers, each in the place that its question falls on. */
class KeptAnswers {
  readonly #questions = new Float64Array(KEPT).fill(-1)
  readonly #answers = new Float64Array(KEPT)

  /** The answer, or -1 when it is not kept. */
  of(question: number): number {
    const place = question & (KEPT - 1)
    return this.#questions[place] === question ? (this.#answers[place] as number) : -1
  }

  keep(question: number, answer: number): number {
    const place = question & (KEPT - 1)
    this.#questions[place] = question
    this.#answers[place] = answer
    return answer
  }
}
