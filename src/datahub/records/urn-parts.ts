/** What separates the parts of a URN, and the mark by which DataHub joins keys; they are escaped inside a part. */
const RESERVED = /[,()\u241f]/g

/**
 * A part of a URN with what is reserved escaped, as DataHub's own client does it: `,` `(` `)` by percent signs,
 * everything else as it is.
 */
export function escapeUrnPart(part: string): string {
  return part.replace(RESERVED, (mark) => PERCENT.get(mark) ?? mark)
}

const PERCENT: ReadonlyMap<string, string> = new Map([
  [',', '%2C'],
  ['(', '%28'],
  [')', '%29'],
  ['\u241f', '%E2%90%9F'],
])

/**
 * The parts of a key `(a,b,(c,d))` at its top level, as written; undefined when it is not in parentheses or they do
 * not match.
 */
export function splitUrnKey(key: string): string[] | undefined {
  if (!key.startsWith('(') || !key.endsWith(')')) return undefined
  const parts: string[] = []
  let depth = 0
  let start = 1
  for (let i = 0; i < key.length; i++) {
    if (key[i] === '(') depth++
    else if (key[i] === ')') depth--
    if (depth === 0 && i < key.length - 1) return undefined
    if ((key[i] === ',' && depth === 1) || depth === 0) {
      parts.push(key.slice(start, i))
      start = i + 1
    }
  }
  return depth === 0 ? parts : undefined
}
