import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../bin/source-package.js'
import { bank } from '../src/domains/bank/domain.ts'
import { listCommands } from './command-list.ts'
import { commandReference } from './command-reference.ts'
import { commandSnapshot } from './command-snapshot.ts'
import { domainReadme } from './domain-readme.ts'

const bankReadme = 'src/domains/bank/README.md'

/** Every file that is made from the commands or from the table specs, wholly or in part, by its path from the root. */
export async function generatedDocuments(): Promise<Map<string, string>> {
  const { commands, topics } = await listCommands()
  const documents = new Map([['test/cli/command-snapshot.json', commandSnapshot(commands)]])
  for (const [name, text] of commandReference(commands, topics)) documents.set(`docs/reference/${name}`, text)
  documents.set(bankReadme, domainReadme(bank, readFileSync(join(root, bankReadme), 'utf8')))
  return documents
}
