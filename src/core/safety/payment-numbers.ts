import { passesLuhn } from './check-digits.ts'
import type { Finding } from './finding.ts'

/** First digits that card networks issue, with the lengths they use. */
const issuerPattern =
  /^(?:4\d{12}(?:\d{3}){0,2}|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d{2}|7[01]\d|720)\d{12}|3[47]\d{13}|3(?:0[0-59]|[68]\d)\d{11,16}|35(?:2[89]|[3-8]\d)\d{12,15}|6(?:011|4[4-9]\d|5\d{2})\d{12,15}|62\d{14,17}|(?:50|5[6-9]|6\d)\d{11,17})$/

const cardPattern = /(?<![\p{L}\p{N}-])\d(?:[ -]?\d){12,18}(?![\p{L}\p{N}]|-\d)/gu

/** Digits of an IBAN after country and check digits, by country (ISO 13616 registry). */
const ibanLengths: Readonly<Record<string, number>> = Object.fromEntries(
  `AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18
  FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20
  LU20 LV21 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24 SI19
  SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20`
    .split(/\s+/)
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
)
const ibanPattern = /(?<![\p{L}\p{N}-])[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}(?![\p{L}\p{N}])/gu

/** Numbers that a card network could have issued, Luhn digit included. */
const findCards = (text: string): Finding[] =>
  [...text.matchAll(cardPattern)]
    .map(([found]) => ({ found, digits: found.replace(/\D/g, '') }))
    .filter(({ digits }) => issuerPattern.test(digits) && passesLuhn(digits))
    .map(({ found }) => ({
      kind: 'card',
      found,
      reason: 'a card number with an issuer prefix and a valid Luhn digit',
    }))

/** Account numbers with the country and length of a real IBAN, whether or not the check digits are right. */
const findIbans = (text: string): Finding[] =>
  [...text.matchAll(ibanPattern)]
    .filter(([found]) => {
      const compact = found.replaceAll(' ', '')
      return ibanLengths[compact.slice(0, 2)] === compact.length
    })
    .map(([found]) => ({
      kind: 'iban',
      found,
      reason: 'an account number with the country and length of an IBAN',
    }))

/** Card numbers and IBANs that could be real. */
export const findPaymentNumbers = (text: string): Finding[] => [...findCards(text), ...findIbans(text)]
