const letters: Readonly<Record<string, string>> = {
  '0': 'o',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '€': 'e',
}

/** A letter beside a digit or sign, without which no word can be written so. */
const mixedPattern = /[a-z\u0080-\uffff][0-9@$!|€]|[0-9@$!|€][a-z\u0080-\uffff]/i
const wordPattern = /[\p{L}0-9@$!|€]+/gu
/** A sign to read as a letter, or the number before the `@` of an address, which is one (`lowe524@example.com`). */
const signPattern = /([0-9]{2,}(?=@))|[0-9@$!|€]/g

/**
 * The text with digits and signs that stand for letters read as letters (`P4yP@l`), in each way that `1`, `!` and
 * `|` can be read; empty where no word is written so. Same length as the text.
 */
export const readLeet = (text: string): readonly string[] => {
  if (!mixedPattern.test(text)) return []
  const read = (one: string): string =>
    text.replace(wordPattern, (word) => {
      const letterCount = word.replace(/[^\p{L}]/gu, '').length
      const otherCount = word.length - letterCount
      if (otherCount === 0 || letterCount < 3 || otherCount * 2 > letterCount + 1) return word
      return word.replace(
        signPattern,
        (sign, number?: string) => number ?? letters[sign] ?? (/[1!|]/.test(sign) ? one : sign),
      )
    })
  const withI = read('i')
  if (withI === text) return []
  const withL = read('l')
  return withL === withI ? [withI] : [withI, withL]
}
