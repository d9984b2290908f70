import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BankImports } from '../../domains/bank/catalogue/bank-business.ts'
import { readDomains } from '../../sources/imports/read-domains.ts'
import { readGlossary } from '../../sources/imports/read-glossary.ts'
import { readProperties } from '../../sources/imports/read-properties.ts'
import { packageFolder } from '../seed/package-folder.ts'

/** Where the business words of the bank lie, as dhub ships them. */
const importsFolder = join(packageFolder, 'databases', 'imports', 'bank')

/** Domains, glossary and structured properties of the bank. */
export async function readBankImports(): Promise<BankImports> {
  const read = (name: string) => readFile(join(importsFolder, name), 'utf8')
  const domains = readDomains(await read('domains.csv'), 'domains.csv')
  const known = new Set(domains.map(({ id }) => id))
  const { nodes, terms } = readGlossary(await read('glossaries.csv'), 'glossaries.csv', known)
  const properties = readProperties(await read('structured-properties.yaml'), 'structured-properties.yaml')
  return { domains, nodes, terms, properties }
}
