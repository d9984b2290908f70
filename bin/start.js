// What both entries do once the right Node runs them: oclif finds the command and runs it, one place shows errors.

/** @param options what oclif loads: its options, and where the built or source `show-unreported` lies */
export async function start({ load, loadShowUnreported }) {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error) => {
      if (error.code === 'EPIPE') process.exit(0)
      throw error
    })
  }
  const { flush, run } = await import('@oclif/core')
  try {
    await run(process.argv.slice(2), load)
    await flush()
  } catch (error) {
    const { showUnreported } = await loadShowUnreported()
    process.exit(showUnreported(error))
  }
}
