import { documentCheckDigit } from './check-digits.ts'
import type { ColumnKind } from './column-kind.ts'
import type { Finding } from './finding.ts'

/**
 * Document numbers that nobody can hold. ISO 3166 keeps the country codes QM to QZ for private use, so no
 * country, state or territory is called so, and no issuer numbers its documents with these pairs:
 *
 * - `QP` + nine digits + check digit: passport
 * - `QL` + nine digits + check digit: driving licence
 * - `QN` + nine digits + check digit: national identity card
 *
 * The check digit is the one of machine-readable travel documents (ICAO 9303, part 3).
 */
export type IdentityDocument = 'passport' | 'drivers_license' | 'national_id'

const prefixes: Readonly<Record<IdentityDocument, string>> = {
  passport: 'QP',
  drivers_license: 'QL',
  national_id: 'QN',
}

/** The made-up number of a document: a serial from 0 to 999,999,999 in a range that is never issued. */
export const identityDocumentNumber = (document: IdentityDocument, serial: number): string => {
  const number = `${prefixes[document]}${String(serial).padStart(9, '0')}`
  return number + documentCheckDigit(number)
}

/** Whether a number is one that `identityDocumentNumber` can give. */
export const isUnissuedDocument = (number: string): boolean =>
  /^Q[LNP]\d{10}$/.test(number) && documentCheckDigit(number.slice(0, 11)) === number.slice(11)

/**
 * Whether a number in the form of a US social security number was never issued: areas 000, 666 and 9xx, without
 * the groups of area 9xx that are taxpayer numbers, group 00 and serial 0000 in any area.
 */
export const isUnissuedSocialSecurityNumber = (number: string): boolean => {
  const [area = '', group = '', serial = ''] = number.split('-')
  if (area === '000' || area === '666' || group === '00' || serial === '0000') return true
  const taxpayerGroup = /^(5\d|6[0-5]|7\d|8[0-8]|9[0-9])$/
  return area.startsWith('9') && !taxpayerGroup.test(group)
}

const socialSecurityPattern = /(?<![\p{L}\p{N}-])\d{3}-\d{2}-\d{4}(?![\p{L}\p{N}]|-\d)/gu
const britishInsurancePattern =
  /(?<![\p{L}\p{N}])(?!QQ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\p{L}\p{N}])/gu
const namedPattern =
  /\b(?:passport|licen[cs]e|identity card)(?: (?:no|number|nr))?[.:# ]{1,3}([A-Z]{0,3}\d[\dA-Z]{5,11})\b/giu

/** Numbers of passports, licences, identity cards and social insurance that could be someone's. */
export const findIdentityDocuments = (text: string, kind: ColumnKind): Finding[] => {
  const findings: Finding[] = []
  for (const [found] of text.matchAll(socialSecurityPattern)) {
    if (!isUnissuedSocialSecurityNumber(found)) {
      findings.push({ kind: 'document', found, reason: 'a social security number in an area that is issued' })
    }
  }
  for (const [found] of text.matchAll(britishInsurancePattern)) {
    findings.push({ kind: 'document', found, reason: 'a British national insurance number' })
  }
  for (const [, found = ''] of text.matchAll(namedPattern)) {
    if (!isUnissuedDocument(found)) {
      findings.push({ kind: 'document', found, reason: 'not in a range that is never issued (QP, QL, QN)' })
    }
  }
  const isSafe = isUnissuedDocument(text) || (/^\d{3}-\d{2}-\d{4}$/.test(text) && findings.length === 0)
  if (kind === 'document' && text !== '' && findings.length === 0 && !isSafe) {
    findings.push({
      kind: 'document',
      found: text,
      reason: 'not in a range that is never issued (QP, QL, QN)',
    })
  }
  return findings
}
