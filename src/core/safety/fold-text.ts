import { letterFolds } from '../letter-folds.ts'

/**
 * A text as the matcher sees it: its letters and digits without case, accents, spacing and punctuation, cut
 * into words that know where they stand in the text and what divides them from the word before.
 */
export type FoldedText = {
  /** Folded characters, as codes of a-z and 0-9. */
  codes: Uint8Array
  /** Where each folded character stands in the text. */
  origins: Uint32Array
  length: number
  /** First folded character of each word; one entry more than words, to tell where the last one ends. */
  starts: Uint32Array
  /** What divides each word from the one before; one entry more than words. */
  gaps: Uint8Array
  words: number
}

/** Start of the text, or punctuation that ends a phrase: no name reaches across. */
export const gapBreak = 0
/** White space. */
export const gapSpace = 1
/** Punctuation inside a name: a hyphen, an apostrophe, a dot, an ampersand. */
export const gapPunctuation = 2
/** Nothing: a capital after a small letter, or a digit after a letter. */
export const gapSoft = 3

const asciiFold = new Uint8Array(128)
for (let code = 0; code < 128; code += 1) {
  const isUpper = code >= 65 && code <= 90
  if (isUpper) asciiFold[code] = code + 32
  if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) asciiFold[code] = code
}

const specialFolds: Readonly<Record<string, string>> = {
  ...letterFolds,
  // Cyrillic and Greek letters that look like Latin ones
  а: 'a',
  в: 'b',
  е: 'e',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  і: 'i',
  ѕ: 's',
  α: 'a',
  ο: 'o',
}

const otherFolds = new Map<number, string | undefined>()

/** Letters of a character beyond ASCII; '' for a mark on the letter before, undefined for a separator. */
const foldOther = (code: number): string | undefined => {
  if (otherFolds.has(code)) return otherFolds.get(code)
  const character = String.fromCharCode(code)
  const plain = character.toLowerCase().normalize('NFKD')
  let folded: string | undefined = /^\p{M}+$/u.test(plain) ? '' : undefined
  for (const part of plain.replace(/\p{M}/gu, '')) {
    const letter = part < '\u0080' && /[a-z0-9]/i.test(part) ? part.toLowerCase() : specialFolds[part]
    if (letter !== undefined) folded = (folded ?? '') + letter
  }
  otherFolds.set(code, folded)
  return folded
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isUpper = (code: number): boolean => code >= 65 && code <= 90

const charactersMax = 65_536
const scratch: FoldedText = {
  codes: new Uint8Array(charactersMax),
  origins: new Uint32Array(charactersMax),
  length: 0,
  starts: new Uint32Array(charactersMax + 1),
  gaps: new Uint8Array(charactersMax),
  words: 0,
}

const append = (code: number, origin: number): void => {
  scratch.codes[scratch.length] = code
  scratch.origins[scratch.length] = origin
  scratch.length += 1
}

const endsPhrase = (code: number): boolean =>
  code === 46 || code === 44 || code === 33 || code === 63 || code === 59 || code === 58

/** Folds a text into a buffer that the next call overwrites. Texts are read up to 60,000 characters. */
export const foldText = (text: string): FoldedText => {
  scratch.length = 0
  scratch.words = 0
  let gap = gapBreak
  let isInWord = false
  let previous = 0
  const end = Math.min(text.length, 60_000)
  for (let at = 0; at < end && scratch.length < charactersMax - 4; at += 1) {
    const code = text.charCodeAt(at)
    const folded = code < 128 ? (asciiFold[code] ?? 0) : 0
    const other = code < 128 ? undefined : foldOther(code)
    if (folded === 0 && other === undefined) {
      if (isInWord) {
        isInWord = false
        gap = gapPunctuation
      }
      const isSpace = code <= 32 || code === 160
      if (isSpace && gap !== gapBreak) {
        const wordLength = scratch.length - (scratch.starts[scratch.words - 1] ?? 0)
        gap = endsPhrase(previous) && wordLength > 3 ? gapBreak : gapSpace
      }
      if (code === 10) gap = gapBreak
    } else if (other === undefined || other !== '') {
      const startsSoft =
        isInWord &&
        ((isUpper(code) && previous >= 97 && previous <= 122) ||
          (code < 128 && previous < 128 && isDigit(code) !== isDigit(previous)))
      if (!isInWord || startsSoft) {
        scratch.starts[scratch.words] = scratch.length
        scratch.gaps[scratch.words] = startsSoft ? gapSoft : gap
        scratch.words += 1
        isInWord = true
      }
      if (other === undefined) append(folded, at)
      else for (let part = 0; part < other.length; part += 1) append(other.charCodeAt(part), at)
    }
    previous = code
  }
  scratch.starts[scratch.words] = scratch.length
  scratch.gaps[scratch.words] = gapBreak
  return scratch
}
