// The guard of both entries, in plain ES2020 so that it parses on an old Node: there the Node that the project brings
// (devDependency "node") takes over, signals are passed on, and nothing outlives the process that was started.
const oldest = { major: 22, minor: 22 }
const guardedVariable = 'DHUB_GUARDED'

/** Runs `main` here, or this very command line on the project's own Node where this one is too old. */
export async function onOwnNode(main) {
  const [major, minor] = process.versions.node.split('.').map(Number)
  const isTooOld = major < oldest.major || (major === oldest.major && minor < oldest.minor)
  if (isTooOld) return await handOver()
  if (process.env[guardedVariable] === '1') endWithGuard()
  return await main()
}

async function handOver() {
  const { existsSync } = await import('node:fs')
  const { spawn } = await import('node:child_process')
  const { fileURLToPath } = await import('node:url')
  const ownNode = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url))
  if (!existsSync(ownNode)) {
    const expected = `${oldest.major}.${oldest.minor} or newer`
    process.stderr.write(`Cannot run dhub: found Node ${process.versions.node}; expected ${expected}\n`)
    process.exit(2)
  }
  const child = spawn(ownNode, process.argv.slice(1), {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, [guardedVariable]: '1' },
  })
  await endAsChildEnds(child)
}

async function endAsChildEnds(child) {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  const passOn = (signal) => child.kill(signal)
  for (const signal of signals) process.on(signal, passOn)
  const [code, signal] = await new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (...ending) => resolve(ending))
  })
  for (const name of signals) process.off(name, passOn)
  if (signal) process.kill(process.pid, signal)
  else process.exit(code)
}

/** Ends this process when the guard is gone, even one that was killed outright: its end of the channel closes. */
function endWithGuard() {
  delete process.env[guardedVariable]
  if (!process.channel) return
  const graceMilliseconds = 2000
  process.once('disconnect', () => {
    setTimeout(() => process.exit(143), graceMilliseconds).unref()
    process.kill(process.pid, 'SIGTERM')
  })
  process.channel.unref()
}
