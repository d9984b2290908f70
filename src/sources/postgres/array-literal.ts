/** The elements of an array as text: `{a,"b c",NULL}`; undefined for one of several dimensions or other bounds. */
export function arrayLiteral(text: string): readonly (string | null)[] | undefined {
  const inner = /^\{(.*)\}$/s.exec(text.trim())?.[1]?.trim()
  if (inner === undefined) return undefined
  if (inner === '') return []
  const element = /\s*(?:"((?:[^"\\]|\\.)*)"|([^",{}\\]+?))\s*(,|$)/sy
  const found: (string | null)[] = []
  for (;;) {
    const match = element.exec(inner)
    if (match === null) return undefined
    const [, quoted, bare = '', end] = match
    if (quoted !== undefined) found.push(quoted.replaceAll(/\\(.)/gs, '$1'))
    else found.push(bare.toLowerCase() === 'null' ? null : bare)
    if (end === '') return found
  }
}
