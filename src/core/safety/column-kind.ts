/** What a column's name says about its texts; it decides which rules apply. */
export type ColumnKind = 'person' | 'place' | 'phone' | 'document' | 'other'

const patterns: readonly (readonly [ColumnKind, RegExp])[] = [
  ['phone', /(^|_)(phone|mobile|fax|telephone|cell)(_|$)/],
  ['document', /(^|_)(document_number|passport|licen[cs]e|national_id|ssn|tax_id|identity_number)(_|$)/],
  [
    'person',
    /(^|_)((first|last|full|middle|given|family|beneficiary|guarantor|person|customer|employee|holder)_name|surname)$/,
  ],
  ['place', /(^|_)(city|town|street|address|country|state|region|district|area)(_|$)/],
]

const known = new Map<string, ColumnKind>()

/** Kind of a column by its name, with or without schema and table (`customer_db.customer_profiles.phone`). */
export const columnKind = (columnHint: string | undefined): ColumnKind => {
  if (columnHint === undefined) return 'other'
  let kind = known.get(columnHint)
  if (kind === undefined) {
    const column = columnHint.slice(columnHint.lastIndexOf('.') + 1).toLowerCase()
    kind = patterns.find(([, pattern]) => pattern.test(column))?.[0] ?? 'other'
    known.set(columnHint, kind)
  }
  return kind
}
