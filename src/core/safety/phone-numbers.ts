import type { ColumnKind } from './column-kind.ts'
import type { Finding } from './finding.ts'

const writtenForm = /^(\d{3})-(\d{3})-(\d{4})$/

/**
 * Whether a number, written `NNN-NNN-NNNN`, can never ring: 555-0100 to 555-0199 in any area, kept for fiction,
 * or an exchange code that begins with 0 or 1, which the North American plan does not assign.
 */
export const isUnassignablePhone = (number: string): boolean => {
  const [, , exchange = '', line = ''] = writtenForm.exec(number) ?? []
  return exchange.startsWith('0') || exchange.startsWith('1') || (exchange === '555' && line.startsWith('01'))
}

const phonePattern =
  /(?<![\p{L}\p{N}.,-]|\d )(?:\+\d[\d ().-]{6,18}\d|(?:1[-. ])?\(\d{3}\) ?\d{3}[-. ]?\d{4}|(?:1[-. ])?\d{3}([-. ])\d{3}\1\d{4}|\d{3}-\d{4}(?=\D|$)|0\d{2,4}[ /-]\d{3,4}[ ]?\d{3,5})(?![\p{L}\p{N}]| \d|-\d|\.\d)/gu

const reason =
  'a phone number may be 555-0100 to 555-0199 or have an exchange that begins with 0 or 1, NNN-NNN-NNNN'

/** Numbers that look like a phone and could ring; in a phone column, any text that is not a safe number. */
export const findPhones = (text: string, kind: ColumnKind): Finding[] => {
  if (kind === 'phone') {
    return text === '' || isUnassignablePhone(text) ? [] : [{ kind: 'phone', found: text, reason }]
  }
  const findings: Finding[] = []
  for (const [found] of text.matchAll(phonePattern)) {
    if (!isUnassignablePhone(found)) findings.push({ kind: 'phone', found, reason })
  }
  return findings
}
