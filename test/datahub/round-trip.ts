import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../../bin/source-package.js'
import { resultsIn, runInVenv } from './datahub-program.ts'
import { omit } from './omit.ts'

type Fields = Readonly<Record<string, unknown>>

/** What DataHub's own command made of a file of records. */
export interface RoundTrip {
  readonly file: string
  /** What `datahub check metadata-file` said. */
  readonly said: string
  readonly before: readonly Fields[]
  /** The records after they went through `datahub ingest` from the file into another. */
  readonly after: readonly Fields[]
}

/** Has DataHub's own command check files of records and copy them. */
export async function roundTrips(files: readonly string[]): Promise<readonly RoundTrip[]> {
  const { output } = await runInVenv('python', [join(root, 'test/datahub/round_trip.py'), ...files])
  const results = resultsIn<{ number: number; said: string; exitCode: number }>(output)
  if (results.length !== files.length || results.some(({ exitCode }) => exitCode !== 0))
    throw new Error(output.slice(-4000))
  return await Promise.all(
    results.map(async ({ number, said }) => {
      const file = `${files[number]}`
      return { file, said, before: await recordsOf(file), after: await recordsOf(`${file}.copy`) }
    }),
  )
}

/** Frames of the run are left out: what was said, of what, in order. */
async function recordsOf(file: string): Promise<readonly Fields[]> {
  const text = (await readFile(file, 'utf8')).replaceAll('com.linkedin.pegasus2avro.', 'com.linkedin.')
  const records = JSON.parse(text) as readonly Fields[]
  return records.map((record) => omit(record, 'systemMetadata'))
}
