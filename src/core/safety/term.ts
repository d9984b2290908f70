import type { FindingKind } from './finding.ts'

/** How sure a match must be; `brand-trade.ts` says what each means, `exact` knows no misspelling. */
export type TermRule = 'distinctive' | 'exact' | 'phrase' | 'ordinary' | 'personal'

/** A real name or address, as it is looked for. */
export type Term = {
  readonly kind: FindingKind
  readonly name: string
  /** What a reader is told: the trade, or what the address is. */
  readonly about: string
  readonly rule: TermRule
  /** Its letters and digits, folded. */
  readonly key: string
  /** Where words begin in the key: `0,5` for Wells Fargo. */
  readonly wordStarts: string
  readonly companions: ReadonlySet<string>
}
