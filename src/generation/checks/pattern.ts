/** The classes of POSIX brackets that JavaScript spells otherwise; ASCII, as generated text is. */
const CLASSES: Readonly<Record<string, string>> = {
  alnum: 'A-Za-z0-9',
  alpha: 'A-Za-z',
  digit: '0-9',
  lower: 'a-z',
  upper: 'A-Z',
  space: '\\s',
  punct: '!-/:-@[-`{-~',
  xdigit: '0-9A-Fa-f',
  blank: ' \\t',
  word: '\\w',
}

/**
 * The JavaScript expression that matches what Postgres' `~` does.
 *
 * @param pattern an advanced regular expression of Postgres
 * @returns undefined for what JavaScript has no like of
 */
export function regularExpression(pattern: string, isCaseless: boolean): RegExp | undefined {
  const embedded = /^\(\?([a-z]+)\)/.exec(pattern)
  const flags = embedded?.[1] ?? ''
  if (/[^icsnpwt]/.test(flags)) return undefined
  const source = (embedded === null ? pattern : pattern.slice(embedded[0].length))
    .replaceAll(/\[:([a-z]+):\]/g, (all, name: string) => CLASSES[name] ?? all)
    .replaceAll('\\m', '\\b(?=\\w)')
    .replaceAll('\\M', '\\b(?<=\\w)')
    .replaceAll('\\y', '\\b')
    .replaceAll('\\A', '^')
    .replaceAll('\\Z', '$')
  if (/\[[:.=]/.test(source)) return undefined
  try {
    return new RegExp(source, isCaseless || flags.includes('i') ? 'is' : 's')
  } catch {
    return undefined
  }
}

const special = /[.*+?^${}()|[\]\\/]/g

/** The expression of a LIKE pattern: `%` for any text, `_` for one character, a backslash before what is meant itself. */
export function likeExpression(pattern: string, isCaseless: boolean): RegExp {
  let source = ''
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at] as string
    if (character === '\\') source += (pattern[++at] ?? '\\').replace(special, '\\$&')
    else if (character === '%') source += '.*'
    else if (character === '_') source += '.'
    else source += character.replace(special, '\\$&')
  }
  return new RegExp(`^${source}$`, isCaseless ? 'is' : 's')
}

/** The expression of a SIMILAR TO pattern. */
export function similarExpression(pattern: string): RegExp | undefined {
  const source = pattern.replaceAll('%', '.*').replaceAll('_', '.')
  return regularExpression(`^(?:${source})$`, false)
}
