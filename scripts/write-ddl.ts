// Writes databases/<domain>/ from the table specs: `npm run ddl`. A test holds the files to what this would write.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { tablesOf } from '../src/core/domain.ts'
import { landingFiles } from '../src/domains/bank/landing/landing-files.ts'
import { domains } from '../src/domains/domains.ts'
import { ddlFiles } from '../src/postgres/ddl/ddl-files.ts'

for (const domain of Object.values(domains)) {
  const folder = fileURLToPath(new URL(`../databases/${domain.name}/`, import.meta.url))
  mkdirSync(`${folder}analytics`, { recursive: true })
  const analyticsFiles = readdirSync(`${folder}analytics`).filter((name) => name.endsWith('.sql'))
  const files = ddlFiles(domain.schemas, tablesOf(domain), analyticsFiles.sort())
  for (const { path, text } of [...files, ...landingFiles()]) {
    mkdirSync(dirname(`${folder}${path}`), { recursive: true })
    writeFileSync(`${folder}${path}`, text)
  }
}
