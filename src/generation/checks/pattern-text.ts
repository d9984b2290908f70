import randExp from 'randexp'

/** The class itself, which its types look for one step further. */
const RandExp = randExp as unknown as typeof randExp.default

const TRIES = 20

/**
 * Makes text that a regular expression matches.
 *
 * @param bits dice: the same bits give the same text
 * @returns undefined when none was found in a bounded number of tries
 */
export function patternText(
  pattern: RegExp,
  bits: (draw: number) => number,
  fits: (text: string) => boolean,
): string | undefined {
  for (let tries = 0; tries < TRIES; tries++) {
    const text = textFor(pattern, bits, tries)
    if (text !== undefined && pattern.test(text) && fits(text)) return text
  }
  return undefined
}

function textFor(pattern: RegExp, bits: (draw: number) => number, tries: number): string | undefined {
  let draw = tries * 64
  try {
    const maker = new RandExp(pattern.source, pattern.flags.replace('s', ''))
    // Short texts first, longer ones when those do not fit.
    maker.max = 4 + tries
    maker.defaultRange.subtract(0, 31)
    maker.randInt = (from, to) => from + (Math.abs(bits(draw++)) % (to - from + 1))
    return maker.gen()
  } catch {
    return undefined
  }
}
