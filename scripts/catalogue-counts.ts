// Writes docs/internals/catalogue-counts.md from a pack: `node scripts/catalogue-counts.ts <pack>`.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../bin/source-package.js'
import type { PackRecord } from '../src/datahub/pack/pack-record.ts'
import { readPack } from '../src/datahub/pack/read-pack.ts'
import { countCatalogue, countsPage } from './count-catalogue.ts'

const records: PackRecord[] = []
for await (const file of readPack(process.argv[2] ?? 'pack')) records.push(...file.records)
writeFileSync(join(root, 'docs/internals/catalogue-counts.md'), countsPage(countCatalogue(records)))
