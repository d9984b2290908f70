import { listCommands } from './command-list.ts'
import { commandReference } from './command-reference.ts'
import { commandSnapshot } from './command-snapshot.ts'

/** Every file that is made from the commands, by its path from the root. */
export async function generatedDocuments(): Promise<Map<string, string>> {
  const { commands, topics } = await listCommands()
  const documents = new Map([['test/cli/command-snapshot.json', commandSnapshot(commands)]])
  for (const [name, text] of commandReference(commands, topics)) documents.set(`docs/reference/${name}`, text)
  return documents
}
