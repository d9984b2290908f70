import { distance } from 'fastest-levenshtein'

/** The names most like one that is not known, best first, three at most. */
export function nearestNames(name: string, known: readonly string[]): readonly string[] {
  const asked = name.toLowerCase()
  return known
    .map((one) => ({ one, far: distance(one.toLowerCase(), asked) }))
    .filter(({ far }) => far <= Math.max(2, asked.length / 3))
    .sort((a, b) => a.far - b.far || (a.one < b.one ? -1 : 1))
    .slice(0, 3)
    .map(({ one }) => one)
}
