import type { Finding } from './finding.ts'

const reservedDomains = ['example.com', 'example.net', 'example.org']
const reservedTopLevels = ['example', 'test', 'invalid', 'localhost']

/** Whether a host name can never be someone's: reserved by RFC 2606 and RFC 6761. */
export const isReservedDomain = (host: string): boolean => {
  const name = host.toLowerCase().replace(/\.$/, '')
  return (
    reservedTopLevels.includes(name.slice(name.lastIndexOf('.') + 1)) ||
    reservedDomains.some((domain) => name === domain || name.endsWith(`.${domain}`))
  )
}

const emailPattern = /[\p{L}\p{N}._%+'-]+@([\p{L}\p{N}][\p{L}\p{N}.-]*)/gu
const urlPattern = /\b[a-z][a-z0-9+.-]*:\/\/(?:[^\s/@]*@)?([^\s/:?#"'<>)\]]+)|\bwww\.[^\s/:?#"'<>)\]]+/giu
const barePattern =
  /(?<![\p{L}\p{N}@.:/_-])(?:[\p{L}\p{N}][\p{L}\p{N}-]*\.)+(?:com|net|org|info|biz|edu|gov|mil|int|io|co|ai|app|dev|shop|bank|insurance|us|uk|de|fr|es|it|nl|ca|eu|ch|at)(?![\p{L}\p{N}_-]|\.[\p{L}\p{N}])/giu
const dottedPattern = /[\p{L}\p{N}]\.[a-z]{2}/iu
const addressPattern = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[.*)$/

const hostFinding = (kind: 'email' | 'url', found: string, host: string): Finding[] =>
  isReservedDomain(host) || addressPattern.test(host)
    ? []
    : [{ kind, found, reason: `${host} is not a reserved domain (RFC 2606, RFC 6761)` }]

/** E-mail addresses, URLs and bare host names outside the reserved domains. */
export const findInternetNames = (text: string): Finding[] => {
  const findings: Finding[] = []
  if (text.includes('@')) {
    for (const [found, host = ''] of text.matchAll(emailPattern)) {
      findings.push(...hostFinding('email', found, host.replace(/\.+$/, '')))
    }
  }
  const isUrl = text.includes('://') || /www\./i.test(text)
  if (isUrl) {
    for (const [found, host] of text.matchAll(urlPattern)) {
      findings.push(...hostFinding('url', found, host ?? found))
    }
    return findings
  }
  if (!dottedPattern.test(text)) return findings
  for (const [found] of text.matchAll(barePattern)) findings.push(...hostFinding('url', found, found))
  return findings
}
