// `npm run docs`: writes the command reference, the command snapshot and the lists in the bank's README anew.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from '../bin/source-package.js'
import { generatedDocuments } from './generated-documents.ts'

const documents = await generatedDocuments()
const reference = join(root, 'docs/reference')
mkdirSync(reference, { recursive: true })
for (const name of readdirSync(reference)) {
  if (!documents.has(`docs/reference/${name}`)) rmSync(join(reference, name))
}
for (const [path, text] of documents) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
