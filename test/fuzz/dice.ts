import { Draws } from '../../src/core/draws.ts'

/** Dice that are thrown one after the other: the same seed gives the same throws. */
export class Dice {
  readonly #draws: Draws
  #thrown = 0

  constructor(seed: number, name: string) {
    this.#draws = new Draws(seed, name)
  }

  /** A whole number in [0, count). */
  below(count: number): number {
    return this.#draws.below(count, this.#thrown++)
  }

  /** A whole number, both ends included. */
  between(from: number, to: number): number {
    return from + this.below(to - from + 1)
  }

  chance(share: number): boolean {
    return this.#draws.chance(share, this.#thrown++)
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)] as Item
  }

  /** That many different items, or all where there are fewer. */
  some<Item>(items: readonly Item[], count: number): readonly Item[] {
    const left = [...items]
    const taken: Item[] = []
    while (taken.length < count && left.length > 0) taken.push(...left.splice(this.below(left.length), 1))
    return taken
  }
}
