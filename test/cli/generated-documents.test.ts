import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../bin/source-package.js'
import { listCommands } from '../../scripts/command-list.ts'
import { generatedDocuments } from '../../scripts/generated-documents.ts'
import { spawnDhub } from './run-dhub.ts'

const documents = await generatedDocuments()

test.each([...documents.keys()])('%s says what the code says (else: npm run docs)', (path) => {
  expect(readFileSync(join(root, path), 'utf8')).toBe(documents.get(path))
})

test('docs/reference holds no page of a topic that is gone', () => {
  const pages = readdirSync(join(root, 'docs/reference')).map((name) => `docs/reference/${name}`)
  expect(pages.filter((path) => !documents.has(path))).toEqual([])
})

test('the build knows the same commands as the source (else: npm run build)', async () => {
  const manifest = JSON.parse(readFileSync(join(root, 'oclif.manifest.json'), 'utf8'))
  const { commands } = await listCommands()
  const ofSource = commands.filter(({ isOwn }) => isOwn).map(({ id }) => id)
  expect(Object.keys(manifest.commands).toSorted()).toEqual(ofSource.toSorted())
})

test('bin/run.js runs the build', async () => {
  const { stdout, stderr, exitCode } = await spawnDhub(['version', '--json'], {}, 'bin/run.js')
  expect(JSON.parse(stdout).dhub).toMatch(/^\d/)
  expect([stderr, exitCode]).toEqual(['', 0])
})
