import { readFile, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { runInVenv } from './datahub-program.ts'
import { omit } from './omit.ts'

/** Sends a file of records through DataHub's own command into another file. */
export async function roundTrip(
  file: string,
): Promise<{ readonly before: readonly unknown[]; readonly after: readonly unknown[] }> {
  const folder = dirname(file)
  const recipe = join(folder, `.${basename(file)}.dhub.yaml`)
  const copy = join(folder, `.${basename(file)}.copy.json`)
  const config = {
    source: { type: 'file', config: { path: file } },
    sink: { type: 'file', config: { filename: copy } },
  }
  await writeFile(recipe, JSON.stringify(config))
  const { exitCode, output } = await runInVenv('datahub', ['ingest', 'run', '-c', recipe, '--no-spinner'])
  if (exitCode !== 0) throw new Error(output.slice(-4000))
  const [before, after] = await Promise.all([recordsOf(file), recordsOf(copy)])
  await Promise.all([rm(recipe), rm(copy)])
  return { before, after }
}

/** Frames of the run are left out: what was said, of what, in order. */
async function recordsOf(file: string): Promise<readonly unknown[]> {
  const text = (await readFile(file, 'utf8')).replaceAll('com.linkedin.pegasus2avro.', 'com.linkedin.')
  const records = JSON.parse(text) as readonly Readonly<Record<string, unknown>>[]
  return records.map((record) => omit(record, 'systemMetadata'))
}
