// What both entries do once the right Node runs them: oclif finds the command and runs it, one place shows errors,
// and nothing that a command forgot to close keeps the process alive.

import { setFlagsFromString } from 'node:v8'

const lingerMilliseconds = 5000

/**
 * The runtime would let young garbage grow to 64 MB a thread: a plan of 500 tables takes 180 instead of 310 MiB without
 * that, a load with two workers 30 MiB less, for three instructions in a hundred.
 */
const littleGarbage = '--semi-space-growth-factor=1'

/** @param options what oclif loads, and how to load the built or the source `show-unreported` */
export async function start({ load, loadShowUnreported }) {
  setFlagsFromString(littleGarbage)
  const endWith = async (error) => {
    try {
      const { showUnreported } = await loadShowUnreported()
      process.exit(showUnreported(error))
    } catch {
      // Not even what shows errors can be loaded: a checkout that was not built.
      process.stderr.write(`Cannot start dhub: ${error.message}\nBuild it first: npm run build\n`)
      process.exit(70)
    }
  }
  process.on('uncaughtException', (error) => void endWith(error))
  for (const stream of [process.stdout, process.stderr]) stream.on('error', endOnClosedPipe)
  const { flush, run } = await import('@oclif/core')
  try {
    await run(process.argv.slice(2), load)
    await flush()
  } catch (error) {
    await endWith(error)
  }
  setTimeout(endWithLeftOver, lingerMilliseconds).unref()
}

function endOnClosedPipe(error) {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
}

function endWithLeftOver() {
  const open = process.getActiveResourcesInfo().join(', ')
  process.stderr.write(`Bug in dhub: the command has ended, but left open: ${open}\n`)
  process.exit(process.exitCode ?? 70)
}
