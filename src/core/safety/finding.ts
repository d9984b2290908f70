/** What a finding is about. */
export type FindingKind =
  | 'brand'
  | 'person'
  | 'address'
  | 'email'
  | 'url'
  | 'phone'
  | 'document'
  | 'card'
  | 'iban'
  | 'ip'

/** A piece of a text that could point at someone or something real. */
export type Finding = {
  readonly kind: FindingKind
  /** The piece, as it is written in the text. */
  readonly found: string
  /** Why it is not safe: the real name that it matches, or the rule that it breaks. */
  readonly reason: string
}
