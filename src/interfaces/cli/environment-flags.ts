import { UserError } from '../../core/errors.ts'

/** What the rule has to know of a flag; oclif's own definitions fit. */
export type FlagShape = {
  readonly type: 'boolean' | 'option'
  readonly char?: string | undefined
  readonly aliases?: readonly string[] | undefined
  readonly allowNo?: boolean | undefined
  readonly multiple?: boolean | undefined
  readonly exclusive?: readonly unknown[] | undefined
}

type Flags = Readonly<Record<string, FlagShape>>

/**
 * The command line with the flags added that the environment gives: `--log-level` may also come from
 * `DHUB_LOG_LEVEL`, and so for every flag by rule. The command line wins, also over a flag that excludes one on it.
 *
 * @throws UserError where a yes-or-no flag's variable holds something else
 */
export function withEnvironmentFlags(
  argv: readonly string[],
  flags: Flags,
  values: Readonly<Record<string, string>>,
): string[] {
  const given = givenFlags(argv, flags)
  const added = Object.entries(flags).flatMap(([name, flag]) => {
    const value = values[variableOfFlag(name)]
    if (value === undefined || given.has(name) || isExcluded(name, flags, given)) return []
    return argumentsFor(name, flag, value)
  })
  const end = argv.indexOf('--')
  return end === -1 ? [...argv, ...added] : [...argv.slice(0, end), ...added, ...argv.slice(end)]
}

/** The variable that stands for a flag: `DHUB_LOG_LEVEL` for `--log-level`. */
export function variableOfFlag(name: string): string {
  return `DHUB_${name.replaceAll('-', '_').toUpperCase()}`
}

function argumentsFor(name: string, flag: FlagShape, value: string): string[] {
  if (flag.type === 'option') {
    const values = flag.multiple === true ? value.split(',') : [value]
    return values.map((one) => `--${name}=${one.trim()}`)
  }
  if (/^(?:1|true|yes|on)$/i.test(value)) return [`--${name}`]
  if (/^(?:0|false|no|off)$/i.test(value)) return flag.allowNo === true ? [`--no-${name}`] : []
  const variable = variableOfFlag(name)
  throw new UserError(`Cannot read ${variable}: found ${value}; expected true or false`, [
    `Set or unset ${variable}`,
  ])
}

function isExcluded(name: string, flags: Flags, given: ReadonlySet<string>): boolean {
  const excludes = (one: string, other: string) => flags[one]?.exclusive?.includes(other) === true
  return [...given].some((other) => excludes(name, other) || excludes(other, name))
}

function givenFlags(argv: readonly string[], flags: Flags): ReadonlySet<string> {
  const given = new Set<string>()
  for (const word of argv) {
    if (word === '--') break
    for (const name of namesIn(word, flags)) given.add(name)
  }
  return given
}

function namesIn(word: string, flags: Flags): string[] {
  if (word.startsWith('--')) {
    const written = word.slice(2).split('=')[0] ?? ''
    const matches = ([name, flag]: [string, FlagShape]) =>
      written === name || written === `no-${name}` || flag.aliases?.includes(written) === true
    return Object.entries(flags)
      .filter(matches)
      .map(([name]) => name)
  }
  if (!word.startsWith('-')) return []
  const letters = word.slice(1).split('=')[0] ?? ''
  return Object.entries(flags)
    .filter(([, flag]) => flag.char !== undefined && letters.includes(flag.char))
    .map(([name]) => name)
}
