/**
 * Whether a stretch of codes differs from a key by exactly one letter: one replaced, left out, put in, or two
 * neighbours swapped.
 */
export const isOneLetterApart = (codes: Uint8Array, start: number, end: number, key: string): boolean => {
  const length = end - start
  const difference = length - key.length
  if (difference < -1 || difference > 1) return false
  let head = 0
  const shorter = Math.min(length, key.length)
  while (head < shorter && codes[start + head] === key.charCodeAt(head)) head += 1
  let tail = 0
  while (tail < shorter - head && codes[end - 1 - tail] === key.charCodeAt(key.length - 1 - tail)) tail += 1
  const left = length - head - tail
  const keyLeft = key.length - head - tail
  if (left + keyLeft === 0) return false
  if (left <= 1 && keyLeft <= 1) return true
  return (
    left === 2 &&
    keyLeft === 2 &&
    codes[start + head] === key.charCodeAt(head + 1) &&
    codes[start + head + 1] === key.charCodeAt(head)
  )
}
