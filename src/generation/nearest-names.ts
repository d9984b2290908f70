import { distance } from 'fastest-levenshtein'

/** The names by how much they are like one that is not known, the likest first; those alike stay in their order. */
export function byNearness(name: string, known: Iterable<string>): readonly string[] {
  return ranked(name, known).map(({ one }) => one)
}

/** The names that may have been meant by one that is not known, the likest first, three at most. */
export function nearestNames(name: string, known: Iterable<string>): readonly string[] {
  return ranked(name, known)
    .filter(({ far }) => far <= Math.max(2, name.length / 3))
    .slice(0, 3)
    .map(({ one }) => one)
}

function ranked(name: string, known: Iterable<string>) {
  const asked = name.toLowerCase()
  return [...new Set(known)]
    .map((one) => ({ one, far: distance(one.toLowerCase(), asked) }))
    .toSorted((a, b) => a.far - b.far)
}
