import { wordsOf } from './split-name.ts'

/** By words of the name: what most rows do not have. */
const BY_WORD: readonly (readonly [words: ReadonlySet<string>, share: number])[] = [
  [new Set(['deceased', 'death', 'deleted', 'discontinued', 'banned', 'revoked', 'voided']), 0.95],
  [
    new Set([
      'terminated',
      'termination',
      'cancelled',
      'canceled',
      'cancellation',
      'churned',
      'rejected',
      'rejection',
      'blocked',
      'suspended',
      'archived',
      'refunded',
      'denied',
      'denial',
      'chargeback',
      'failure',
      'error',
    ]),
    0.85,
  ],
  [new Set(['middle', 'secondary', 'alternate', 'suffix', 'fax', 'extension', 'maiden', 'nickname']), 0.5],
  [new Set(['referral', 'coupon', 'promo', 'voucher', 'invited', 'parent']), 0.6],
]

/** By what the column means. */
const BY_GENERATOR: readonly (readonly [generators: RegExp, share: number])[] = [
  [/^(sequence|flag\.|id\.)/, 0],
  [/^time\.deleted-at$/, 0.9],
  [/^time\.end$/, 0.3],
  [/^time\.updated-at$/, 0.2],
  [/^time\.(past|due)$/, 0.05],
  [/^time\./, 0],
  [/^person\.(middle-name|suffix)$/, 0.6],
  [/^(person\.(prefix|biography)|contact\.(url|image-url|phone-extension))$/, 0.25],
  [/^(contact\.(email|phone)|company\.(slogan|tax-number)|person\.(nationality|marital-status))$/, 0.1],
  [/^place\.street-line-2$/, 0.7],
  [/^(text\.comment|text\.paragraph|internet\.error-message)$/, 0.4],
  [/^(text\.description|commerce\.(discount|color|size|material)|array\.|json\.)/, 0.1],
  [/^(commerce|finance|person|place|company|choice|contact|internet|text\.(title|label))/, 0],
  [/^number\./, 0.02],
  [/^list$/, 0.02],
]
const OTHERWISE = 0.1

/** How often a column that may be NULL is, where no row tells. */
export function usualNullShare(name: string, generator: string): number {
  const words = wordsOf(name)
  const told = BY_WORD.find(([some]) => words.some((word) => some.has(word)))
  if (told !== undefined && !generator.startsWith('flag.') && generator !== 'reference') return told[1]
  return BY_GENERATOR.find(([generators]) => generators.test(generator))?.[1] ?? OTHERWISE
}
