import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../bin/source-package.js'
import { generatedDocuments } from '../../scripts/generated-documents.ts'

const documents = await generatedDocuments()

test.each([...documents.keys()])('%s says what the commands say (else: npm run docs)', (path) => {
  expect(readFileSync(join(root, path), 'utf8')).toBe(documents.get(path))
})

test('docs/reference holds no page of a topic that is gone', () => {
  const pages = readdirSync(join(root, 'docs/reference')).map((name) => `docs/reference/${name}`)
  expect(pages.filter((path) => !documents.has(path))).toEqual([])
})
