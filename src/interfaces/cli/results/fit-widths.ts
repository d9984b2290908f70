/** No column gets narrower than this, unless it is so by itself. */
const widthMin = 6

/**
 * Column widths that fit into the room: what is short stays whole, the widest columns give way first.
 *
 * @param natural the width that each column would like
 * @param room columns of the terminal for the contents alone, without borders
 * @returns undefined when even the narrowest table is too wide
 */
export function fitWidths(natural: readonly number[], room: number): readonly number[] | undefined {
  const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0)
  if (sum(natural) <= room) return natural
  if (sum(natural.map((width) => Math.min(width, widthMin))) > room) return undefined
  // The cap is the width at which all that are wider together take exactly the room that is left.
  const ascending = natural.toSorted((one, other) => one - other)
  let left = room
  for (const [index, width] of ascending.entries()) {
    const share = Math.floor(left / (ascending.length - index))
    if (width > share) return capWidths(natural, share, left - share * (ascending.length - index))
    left -= width
  }
  return natural
}

/** Caps every width, handing what does not divide evenly to the first that are capped. */
function capWidths(natural: readonly number[], cap: number, rest: number): readonly number[] {
  let left = rest
  return natural.map((width) => {
    if (width <= cap) return width
    if (left <= 0) return cap
    left -= 1
    return cap + 1
  })
}
