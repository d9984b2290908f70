import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../bin/source-package.js'
import { domains } from '../src/domains/domains.ts'
import { planSchemaText } from '../src/sources/fill-plan/plan-json-schema.ts'
import { listCommands } from './command-list.ts'
import { commandReference } from './command-reference.ts'
import { commandSnapshot } from './command-snapshot.ts'
import { domainReadme } from './domain-readme.ts'
import { generatorReference } from './generator-reference.ts'

/** Every file that is made from the commands, the generators or the table specs, wholly or in part, by its path from the root. */
export async function generatedDocuments(): Promise<Map<string, string>> {
  const { commands, topics } = await listCommands()
  const documents = new Map([['test/cli/command-snapshot.json', commandSnapshot(commands)]])
  for (const [name, text] of commandReference(commands, topics)) documents.set(`docs/reference/${name}`, text)
  documents.set('docs/reference/generators.md', generatorReference())
  documents.set('schemas/fill-plan.schema.json', planSchemaText())
  for (const domain of Object.values(domains)) {
    const path = `src/domains/${domain.name}/README.md`
    documents.set(path, domainReadme(domain, readFileSync(join(root, path), 'utf8')))
  }
  return documents
}
