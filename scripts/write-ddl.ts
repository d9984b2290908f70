// Writes databases/<domain>/ from the table specs: `npm run ddl`. A test holds the files to what this would write.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { tablesOf } from '../src/core/domain.ts'
import { bank } from '../src/domains/bank/domain.ts'
import { ddlFiles } from '../src/postgres/ddl/ddl-files.ts'

const folder = fileURLToPath(new URL('../databases/bank/', import.meta.url))
mkdirSync(`${folder}analytics`, { recursive: true })
const analyticsFiles = readdirSync(`${folder}analytics`).filter((name) => name.endsWith('.sql'))
for (const { path, text } of ddlFiles(bank.schemas, tablesOf(bank), analyticsFiles.sort())) {
  mkdirSync(dirname(`${folder}${path}`), { recursive: true })
  writeFileSync(`${folder}${path}`, text)
}
