import { gunzipSync, gzipSync } from 'node:zlib'
import type { Querying } from '../postgres/session.ts'

/** Keeps what the rows of a run follow from beside its request: plain data of any size, without secrets. */
export async function keepRunInput(querying: Querying, run: number, input: object): Promise<void> {
  await querying.query('insert into dhub.run_input (run_id, input) values ($1, $2)', [
    run,
    gzipSync(JSON.stringify(input)),
  ])
}

/** What was kept of a run; undefined when nothing was. */
export async function readRunInput(querying: Querying, run: number): Promise<unknown> {
  const [row] = await querying.query<{ input: string }>(
    "select encode(input, 'base64') as input from dhub.run_input where run_id = $1",
    [run],
  )
  return row === undefined
    ? undefined
    : JSON.parse(gunzipSync(Buffer.from(row.input, 'base64')).toString('utf8'))
}
