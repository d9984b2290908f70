import { ABBREVIATIONS } from './abbreviations.ts'
import { CONCEPTS } from './concepts.ts'
import { QUALIFIERS } from './qualifiers.ts'
import { TRANSLATIONS } from './translations.ts'

const PIECE_MIN = 3
const SHORT_PIECES: ReadonlySet<string> = new Set([
  'id',
  'is',
  'no',
  'by',
  'at',
  'on',
  'ip',
  'in',
  'of',
  'to',
  'nr',
])

let known: ReadonlySet<string> | undefined

/** The words that names of columns are made of. */
function vocabulary(): ReadonlySet<string> {
  known ??= new Set([
    ...CONCEPTS.flatMap(({ phrases, tables = [] }) =>
      [...phrases, ...tables].flatMap((text) => text.split(' ')),
    ),
    ...QUALIFIERS,
    ...Object.keys(ABBREVIATIONS).filter((word) => word.length >= PIECE_MIN),
    ...Object.keys(TRANSLATIONS).filter((word) => word.length > PIECE_MIN),
    ...SHORT_PIECES,
    'national',
    'process',
    'carrier',
    'only',
    'promotion',
    'node',
    'freight',
    'taxable',
    'ordered',
    'received',
    'rejected',
    'stocked',
  ])
  return known
}

/** Words written as one, such as `nationalidnumber`, taken apart; undefined when they cannot be, or need not. */
export function segment(word: string): readonly string[] | undefined {
  const words = vocabulary()
  const isKnown = (piece: string) =>
    words.has(piece) || (piece.endsWith('s') && words.has(piece.slice(0, -1)))
  if (word.length < PIECE_MIN * 2 || isKnown(word)) return undefined
  // Fewest pieces up to each letter; of as many the longest last one.
  const best: (readonly string[] | undefined)[] = [[]]
  for (let end = 1; end <= word.length; end++) {
    for (let start = 0; start < end; start++) {
      const before = best[start]
      const piece = word.slice(start, end)
      const isPiece = piece.length >= PIECE_MIN || SHORT_PIECES.has(piece)
      if (before === undefined || !isPiece || !isKnown(piece)) continue
      const found = best[end]
      if (found === undefined || before.length + 1 < found.length) best[end] = [...before, piece]
    }
  }
  const pieces = best[word.length]
  return pieces === undefined || pieces.length < 2 || pieces.every((piece) => SHORT_PIECES.has(piece))
    ? undefined
    : pieces
}
