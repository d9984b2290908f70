import { type Command, Config, settings } from '@oclif/core'
import { sourceLoadOptions } from '../bin/source-package.js'

/** A command as its class in src/ describes it. */
export type ListedCommand = Pick<
  Command.Loadable,
  'id' | 'summary' | 'description' | 'examples' | 'args' | 'flags'
> & {
  /** As the user writes it: `db query save`. */
  readonly name: string
  /** Whether it is one of dhub's own, not one of oclif's plugins. */
  readonly isOwn: boolean
}

/** A first word that groups commands, such as `db`. */
export type ListedTopic = { readonly name: string; readonly description: string }

/** Every visible command and topic, read from source, sorted by name. */
export async function listCommands(): Promise<{ commands: ListedCommand[]; topics: ListedTopic[] }> {
  settings.enableAutoTranspile = false
  const { commands, topics, pjson } = await Config.load(sourceLoadOptions())
  const listed = commands
    .filter(({ hidden }) => !hidden)
    .map((command) => ({
      ...command,
      name: command.id.replaceAll(':', ' '),
      isOwn: command.pluginName === pjson.name,
    }))
  const named = topics.map(({ name, description = '' }) => ({ name: name.replaceAll(':', ' '), description }))
  return { commands: listed.toSorted(byName), topics: named.toSorted(byName) }
}

function byName(one: { readonly name: string }, other: { readonly name: string }): number {
  return one.name < other.name ? -1 : Number(one.name > other.name)
}
