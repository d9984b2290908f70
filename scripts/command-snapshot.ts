import type { ListedCommand } from './command-list.ts'

/** What must not change by accident: the names of all commands, arguments and flags, and what a flag takes. */
export function commandSnapshot(commands: readonly ListedCommand[]): string {
  const entries = commands
    .filter(({ isOwn }) => isOwn)
    .map(({ name, args, flags }) => ({
      command: name,
      arguments: Object.values(args).map((argument) =>
        argument.required === true ? argument.name : `[${argument.name}]`,
      ),
      flags: Object.values(flags).map(flagLine).toSorted(),
    }))
  return `${JSON.stringify(entries, null, 2)}\n`
}

function flagLine(flag: ListedCommand['flags'][string]): string {
  const name = flag.char === undefined ? `--${flag.name}` : `--${flag.name}, -${flag.char}`
  const value = flag.type === 'option' ? ` <${flag.options?.join('|') ?? 'value'}>` : ''
  const several = flag.type === 'option' && flag.multiple === true ? '…' : ''
  const required = flag.required === true ? ' (required)' : ''
  return `${name}${value}${several}${required}`
}
