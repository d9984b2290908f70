#!/usr/bin/env node
// The entry for contributors: runs the commands straight from src/*.ts by Node's own type stripping, without a build.
// oclif's own development mode reads tsconfig through a compiler API that TypeScript 7 does not have.
import { onOwnNode } from './own-node.js'
import { sourceLoadOptions } from './source-package.js'
import { start } from './start.js'

await onOwnNode(async () => {
  const { settings } = await import('@oclif/core')
  settings.enableAutoTranspile = false
  await start({
    load: sourceLoadOptions(),
    loadShowUnreported: () => import('../src/interfaces/cli/show-unreported.ts'),
  })
})
