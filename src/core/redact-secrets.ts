const mask = '***'

/** What a secret looks like in text: each pattern keeps its first group and, where there is one, its second. */
const secretPatterns: readonly RegExp[] = [
  // the password in a connection string: scheme://user:password@host
  /(\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@'"]*:)[^\s'"]*(@)/gi,
  // password=…, PGPASSWORD=…, POSTGRES_PASSWORD: …, "password": "…", PASSWORD '…', token=…
  /((?:password|passwd|pwd|secret|token|api[_-]?key)\\?["']?\s*[=:]\s*\\?["']?)[^\s"'&;,\\]+/gi,
  /(\bpassword\s+')(?:[^']|'')*(')/gi,
  // Authorization: Bearer …
  /(\bbearer\s+)[a-z0-9._~+/=-]+/gi,
]

/**
 * The same text with every password, token and key in it masked.
 *
 * @example redactSecrets('postgresql://dhub:pw@db/bank') // 'postgresql://dhub:***@db/bank'
 */
export function redactSecrets(text: string): string {
  return secretPatterns.reduce((redacted, pattern) => redacted.replace(pattern, replaceSecret), text)
}

function replaceSecret(_match: string, before: string, after: unknown): string {
  return `${before}${mask}${typeof after === 'string' && after.length === 1 ? after : ''}`
}
