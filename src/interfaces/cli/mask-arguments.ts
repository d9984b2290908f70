const secretFlags = new Set(['--token', '--password'])
const mask = '***'

/** The command line as a log may hold it: the values of flags that carry secrets are masked. */
export function maskArguments(argv: readonly string[]): string[] {
  return argv.map((word, index) => {
    if (secretFlags.has(argv[index - 1] ?? '')) return mask
    const [flag = '', value] = word.split('=', 2)
    return value !== undefined && secretFlags.has(flag) ? `${flag}=${mask}` : word
  })
}
