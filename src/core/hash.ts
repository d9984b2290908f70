/**
 * Integer mixing on 32-bit words. The constants and the final mix are those of MurmurHash3 by Austin Appleby (public
 * domain); everything stays an int32, which is what keeps it fast.
 */
const MIX_1 = 0x85ebca6b | 0
const MIX_2 = 0xc2b2ae35 | 0

/** A bijection of the 32-bit integers in which every input bit moves every output bit. */
export function mix32(value: number): number {
  let h = value | 0
  h = Math.imul(h ^ (h >>> 16), MIX_1)
  h = Math.imul(h ^ (h >>> 13), MIX_2)
  return h ^ (h >>> 16)
}

/** A 32-bit hash of a text, for keys made of names. */
export function hashText(value: string, start: number): number {
  let h = start | 0
  for (let i = 0; i < value.length; i++) h = Math.imul(h ^ value.charCodeAt(i), 0x01000193)
  return mix32(h ^ value.length)
}
