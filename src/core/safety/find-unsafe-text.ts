import { type ColumnKind, columnKind } from './column-kind.ts'
import { findTerms } from './find-terms.ts'
import type { Finding } from './finding.ts'
import { foldText } from './fold-text.ts'
import { findIdentityDocuments } from './identity-documents.ts'
import { findInternetNames } from './internet-names.ts'
import { findIpAddresses } from './ip-addresses.ts'
import { readLeet } from './leet.ts'
import { findPaymentNumbers } from './payment-numbers.ts'
import { findPhones } from './phone-numbers.ts'
import { termIndex } from './term-index.ts'

const nothing: readonly Finding[] = Object.freeze([])

/** Real brands, famous people and addresses in a text; `written` is the text that findings quote. */
const findNames = (text: string, written: string, kind: ColumnKind): Finding[] => {
  termIndex() // built before the text is folded, since building folds too
  const folded = foldText(text)
  const matches = findTerms(text, folded, kind)
  if (matches.length === 0) return []
  return matches.map(({ term, from, to }) => {
    const start = folded.origins[folded.starts[from] ?? 0] ?? 0
    const end = (folded.origins[(folded.starts[to] ?? 1) - 1] ?? 0) + 1
    return { kind: term.kind, found: written.slice(start, end), reason: `${term.name} (${term.about})` }
  })
}

const hasLetter = 1
const hasSign = 2
const hasDot = 4
const hasColon = 8

/** What a text holds, so that most rules need not look at it: digits in the upper bits, the rest as flags. */
const scan = (text: string): number => {
  let flags = 0
  let digits = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code >= 48 && code <= 57) digits += 1
    else if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code > 127) flags |= hasLetter
    else if (code === 46) flags |= hasDot
    else if (code === 58) flags |= hasColon
    else if (code === 64 || code === 36 || code === 33 || code === 124) flags |= hasSign
  }
  return digits * 16 + flags
}

/**
 * Everything in a text that could point at someone or something real: brands, famous people and addresses,
 * e-mail and host names that are not reserved, numbers of phones, documents, cards, accounts and machines that
 * could exist. Long texts are read up to 60,000 characters.
 *
 * @param columnHint name of the column, with or without schema and table: tells people and places from prose
 * @returns the findings, empty for a safe text
 */
export const findUnsafeText = (text: string, columnHint?: string): readonly Finding[] => {
  const kind = columnKind(columnHint)
  const flags = scan(text)
  const digits = flags >> 4
  const findings: Finding[] = []
  if (flags & hasLetter) {
    findings.push(...findNames(text, text, kind))
    if (digits > 0 || flags & hasSign) {
      for (const reading of readLeet(text)) findings.push(...findNames(reading, text, kind))
    }
    if (flags & (hasDot | hasSign | hasColon)) findings.push(...findInternetNames(text))
  }
  if (digits >= 3 || kind === 'phone' || kind === 'document')
    findings.push(...findNumbers(text, kind, digits, flags))
  if (findings.length === 0) return nothing
  return findings.filter(
    (finding, at) =>
      findings.findIndex(({ kind: other, found }) => other === finding.kind && found === finding.found) ===
      at,
  )
}

const findNumbers = (text: string, kind: ColumnKind, digits: number, flags: number): Finding[] => {
  const findings: Finding[] = []
  if (digits >= 7 || kind === 'phone') findings.push(...findPhones(text, kind))
  if (digits >= 6 || kind === 'document') findings.push(...findIdentityDocuments(text, kind))
  if (digits >= 10) findings.push(...findPaymentNumbers(text))
  if (digits >= 4 && flags & (hasDot | hasColon)) findings.push(...findIpAddresses(text))
  return findings
}
