#!/usr/bin/env node
// The entry for users: runs the built commands.
import { onOwnNode } from './own-node.js'

await onOwnNode(async () => {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error) => {
      if (error.code === 'EPIPE') process.exit(0)
      throw error
    })
  }
  const { enableCompileCache } = await import('node:module')
  enableCompileCache?.()
  const { flush, run } = await import('@oclif/core')
  try {
    await run(process.argv.slice(2), import.meta.url)
    await flush()
  } catch (error) {
    const { showUnreported } = await import('../dist/interfaces/cli/show-unreported.js')
    process.exit(showUnreported(error))
  }
})
