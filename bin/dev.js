#!/usr/bin/env node
// The entry for contributors: runs the commands straight from src/*.ts by Node's own type stripping, without a build.
// oclif's own development mode reads tsconfig through a compiler API that TypeScript 7 does not have.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { onOwnNode } from './own-node.js'

await onOwnNode(async () => {
  const { flush, run, settings } = await import('@oclif/core')
  const root = fileURLToPath(new URL('..', import.meta.url))
  const packageJson = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
  packageJson.oclif = fromSource(packageJson.oclif)
  settings.enableAutoTranspile = false
  try {
    await run(process.argv.slice(2), { root, pjson: packageJson, ignoreManifest: true })
    await flush()
  } catch (error) {
    const { showUnreported } = await import('../src/interfaces/cli/show-unreported.ts')
    process.exit(showUnreported(error))
  }
})

/** The same value with every path into dist/ pointing to its source. */
function fromSource(value) {
  if (typeof value === 'string') {
    return value.startsWith('./dist/') ? value.replace('./dist/', './src/').replace(/\.js$/, '.ts') : value
  }
  if (Array.isArray(value)) return value.map(fromSource)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fromSource(inner)]))
}
