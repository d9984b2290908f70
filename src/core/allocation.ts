import { BugError } from './errors.ts'
import { Permutation } from './permutation.ts'

/**
 * Cuts `total` into whole parts by share, by the method of largest remainders. Every part with a share gets at least
 * one while there are enough to go round, so that rare things exist at any scale.
 *
 * @returns one size per share, in order; they add up to `total`.
 */
export function apportion(total: number, shares: readonly number[]): number[] {
  const sum = shares.reduce((a, b) => a + b, 0)
  if (!(sum > 0)) throw new BugError('Cannot apportion: found no positive share; expected at least one')
  const exact = shares.map((share) => (total * share) / sum)
  const sizes = exact.map(Math.floor)
  const byRemainder = exact.map((value, i) => [value - Math.floor(value), i] as const)
  byRemainder.sort((a, b) => b[0] - a[0] || a[1] - b[1])
  let left = total - sizes.reduce((a, b) => a + b, 0)
  for (const [, i] of byRemainder) if (left-- > 0) sizes[i] = (sizes[i] as number) + 1
  for (const [i, share] of shares.entries()) {
    if (share <= 0 || (sizes[i] as number) > 0) continue
    const largest = sizes.indexOf(Math.max(...sizes))
    if ((sizes[largest] as number) < 2) break
    sizes[largest] = (sizes[largest] as number) - 1
    sizes[i] = 1
  }
  return sizes
}

/** The same by label. */
export function apportionBy<Label extends string>(
  total: number,
  shares: Readonly<Record<Label, number>>,
): Record<Label, number> {
  const labels = Object.keys(shares) as Label[]
  const sizes = apportion(
    total,
    labels.map((label) => shares[label]),
  )
  return Object.fromEntries(labels.map((label, at) => [label, sizes[at]])) as Record<Label, number>
}

/**
 * Who is what: every index in [0, size) gets one label, each label exactly its quota, chosen by permutation. Rank and
 * member are arithmetic both ways, so allocations nest: the members of a label are themselves [0, count(label)).
 *
 * @example
 * const status = new Allocation(seed, 'loans.status', 400, { active: 75, paid_off: 20, defaulted: 3, restructured: 2 })
 * status.labelOf(17)           // 'active'
 * status.memberAt('defaulted', 0) // the loan that defaulted first in the list
 */
export class Allocation<Label extends string> {
  readonly size: number
  readonly labels: readonly Label[]
  readonly #starts: readonly number[]
  readonly #permutation: Permutation

  constructor(seed: number, name: string, size: number, shares: Readonly<Record<Label, number>>) {
    this.size = size
    this.labels = Object.keys(shares) as Label[]
    const sizes = apportion(
      size,
      this.labels.map((label) => shares[label]),
    )
    let start = 0
    this.#starts = [...sizes.map((count) => (start += count) - count), size]
    this.#permutation = new Permutation(seed, `allocation ${name}`, size)
  }

  /** How many indexes bear the label. */
  count(label: Label): number {
    const at = this.labels.indexOf(label)
    return (this.#starts[at + 1] as number) - (this.#starts[at] as number)
  }

  labelOf(index: number): Label {
    return this.labels[this.#slotOf(this.#permutation.at(index))] as Label
  }

  /** The place of an index among those of its own label, from 0. */
  rankOf(index: number): number {
    const place = this.#permutation.at(index)
    return place - (this.#starts[this.#slotOf(place)] as number)
  }

  /** The index that has this rank within the label: the inverse of `rankOf`. */
  memberAt(label: Label, rank: number): number {
    return this.#permutation.indexOf((this.#starts[this.labels.indexOf(label)] as number) + rank)
  }

  #slotOf(place: number): number {
    let slot = 0
    while (place >= (this.#starts[slot + 1] as number)) slot++
    return slot
  }
}
