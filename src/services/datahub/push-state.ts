import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { z } from 'zod'

const schema = z.object({
  server: z.string(),
  pack: z.string(),
  /** How many records of each file were sent, from its start. */
  sent: z.record(z.string(), z.number()),
  /** Those among them that the server refused: they are sent again. */
  refused: z.array(z.object({ file: z.string(), record: z.number() })),
})

/** How far a push came: enough to go on, and nothing secret. */
export type PushState = z.infer<typeof schema>

/** The file that remembers, beside the pack. */
export function pushStateFile(pack: string): string {
  return `${pack.replace(/[/\\]+$/, '').replace(/[/\\]index\.json$/, '')}.push-state.json`
}

/** What is remembered of this pack and this server; undefined where nothing is, or it is about others. */
export async function readPushState(
  file: string,
  server: string,
  pack: string,
): Promise<PushState | undefined> {
  try {
    const state = schema.parse(JSON.parse(await readFile(file, 'utf8')))
    return state.server === server && state.pack === pack ? state : undefined
  } catch {
    return undefined
  }
}

/** Replaces the file at once, so that no crash leaves half of it. */
export async function writePushState(file: string, state: PushState): Promise<void> {
  await writeFile(`${file}.part`, `${JSON.stringify(state)}\n`)
  await rename(`${file}.part`, file)
}

/** Nothing is left to go on with. */
export async function forgetPushState(file: string): Promise<void> {
  await rm(file, { force: true })
}
