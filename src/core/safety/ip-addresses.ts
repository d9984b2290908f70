import type { Finding } from './finding.ts'

const v4Pattern = /(?<![\d.])(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?![\d.]*\d)/g
const v6Pattern =
  /(?<![\w:])(?:[0-9a-f]{1,4}:){2,7}(?::?[0-9a-f]{1,4})?(?::[0-9a-f]{1,4})*(?:::)?(?![\w:])|(?<![\w:])[0-9a-f]{1,4}::(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4})*)?(?![\w:])/gi

const isSafeV4 = (parts: readonly number[]): boolean => {
  const [a = 0, b = 0, c = 0] = parts
  if (parts.some((part) => part > 255)) return true
  const isDocumentation =
    (a === 192 && b === 0 && c === 2) ||
    (a === 198 && b === 51 && c === 100) ||
    (a === 203 && b === 0 && c === 113)
  const isPrivate = a === 10 || a === 127 || (a === 172 && b >= 16 && b <= 31) || (a === 192 && b === 168)
  return isDocumentation || isPrivate
}

const isSafeV6 = (address: string): boolean =>
  /^(2001:0?db8:|fe[89ab][0-9a-f]:|f[cd][0-9a-f]{2}:|::1$)/i.test(address)

const isTime = (text: string): boolean => /^\d{1,2}(:\d{2}){1,2}$/.test(text)

/** Internet addresses outside the ranges for documentation (RFC 5737, RFC 3849) and private networks. */
export const findIpAddresses = (text: string): Finding[] => {
  const findings: Finding[] = []
  const reason = 'not in a documentation range (RFC 5737, RFC 3849) or a private one'
  for (const [found, ...parts] of text.matchAll(v4Pattern)) {
    if (!isSafeV4(parts.slice(0, 4).map(Number))) findings.push({ kind: 'ip', found, reason })
  }
  if (text.includes(':')) {
    for (const [found] of text.matchAll(v6Pattern)) {
      const isWhole = found.split(':').filter((part) => part !== '').length === 8 || found.includes('::')
      if (isWhole && !isTime(found) && !isSafeV6(found)) findings.push({ kind: 'ip', found, reason })
    }
  }
  return findings
}
