#!/usr/bin/env node
// The entry for users. Up to the guard this is plain ES2020, so that it parses on an old Node: there the Node that
// the project brings (devDependency "node") takes over, and nothing outlives this process.
const oldestMajor = 22
const oldestMinor = 22
const [major, minor] = process.versions.node.split('.').map(Number)
const isTooOld = major < oldestMajor || (major === oldestMajor && minor < oldestMinor)

if (isTooOld) {
  await runOnOwnNode()
} else {
  await runHere()
}

/** Runs this very command line on the project's own Node, passes signals on and ends as that process ends. */
async function runOnOwnNode() {
  const { existsSync } = await import('node:fs')
  const { spawn } = await import('node:child_process')
  const { fileURLToPath } = await import('node:url')
  const ownNode = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url))
  if (!existsSync(ownNode)) {
    process.stderr.write(
      `Cannot run dhub: found Node ${process.versions.node}; expected ${oldestMajor}.${oldestMinor} or newer\n`,
    )
    process.exit(2)
  }
  const child = spawn(ownNode, process.argv.slice(1), {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, DHUB_GUARDED: '1' },
  })
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  const pass = (signal) => child.kill(signal)
  for (const signal of signals) process.on(signal, pass)
  await new Promise((resolve) => {
    child.on('error', (error) => {
      process.stderr.write(`Cannot run dhub: starting ${ownNode} failed: ${error.message}\n`)
      process.exit(70)
    })
    child.on('exit', (code, signal) => {
      for (const name of signals) process.off(name, pass)
      if (signal) process.kill(process.pid, signal)
      else process.exit(code === null ? 70 : code)
      resolve()
    })
  })
}

/** Runs the command line in this process. */
async function runHere() {
  if (process.env.DHUB_GUARDED === '1') endWithGuard()
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error) => {
      if (error.code === 'EPIPE') process.exit(0)
      throw error
    })
  }
  const { enableCompileCache } = await import('node:module')
  enableCompileCache?.()
  const { execute } = await import('@oclif/core')
  await execute({ dir: import.meta.url })
}

/** Ends this process when the guard is gone, even one that was killed outright: its end of the channel closes. */
function endWithGuard() {
  delete process.env.DHUB_GUARDED
  const graceMilliseconds = 5000
  process.once('disconnect', () => {
    setTimeout(() => process.exit(143), graceMilliseconds).unref()
    process.kill(process.pid, 'SIGTERM')
  })
  process.channel?.unref()
}
