/** One way of doing the thing that is measured. */
export interface Contender<Measured> {
  readonly name: string
  /** Makes ready, outside the time that counts. */
  prepare?(): Promise<void>
  /** Does it once. */
  measure(): Promise<Measured>
}

/** All measurements of one contender, round by round. */
export interface Measurements<Measured> {
  readonly name: string
  readonly rounds: readonly Measured[]
}

/**
 * The order in which contenders take their turns in a round: turned on every second round and reversed in between, so
 * that none is always first, and none always has the same one before it.
 */
export function roundOrder<Item>(items: readonly Item[], round: number): readonly Item[] {
  if (items.length === 0) return []
  const turn = Math.floor(round / 2) % items.length
  const turned = [...items.slice(turn), ...items.slice(0, turn)]
  return round % 2 === 0 ? turned : turned.toReversed()
}

/** Measures every contender once a round, side by side, so that what the machine does besides hits all alike. */
export async function interleaved<Measured>(
  contenders: readonly Contender<Measured>[],
  rounds: number,
  tell: (line: string) => void = () => undefined,
): Promise<readonly Measurements<Measured>[]> {
  const measured = new Map<Contender<Measured>, Measured[]>(contenders.map((one) => [one, []]))
  for (let round = 0; round < rounds; round++) {
    for (const contender of roundOrder(contenders, round)) {
      tell(`round ${round + 1} of ${rounds}: ${contender.name}`)
      await contender.prepare?.()
      measured.get(contender)?.push(await contender.measure())
    }
  }
  return contenders.map((one) => ({ name: one.name, rounds: measured.get(one) ?? [] }))
}
