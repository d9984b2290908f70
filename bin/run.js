#!/usr/bin/env node
// The entry for users: runs the built commands.
import { onOwnNode } from './own-node.js'
import { start } from './start.js'

await onOwnNode(async () => {
  const { enableCompileCache } = await import('node:module')
  enableCompileCache()
  await start({
    load: import.meta.url,
    loadShowUnreported: () => import('../dist/interfaces/cli/show-unreported.js'),
  })
})
