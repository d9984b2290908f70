import { z } from 'zod'

/** The file of a pack that names the others. */
export const PACK_INDEX_FILE = 'index.json'

const file = z.union([
  z.string().transform((path) => ({ path, wait_for_completion: false })),
  z.object({ path: z.string(), wait_for_completion: z.boolean().default(false) }),
])

/** What `index.json` says: the files in order, and after which of them a loader waits until all has arrived. */
export const packIndexSchema = z.object({ version: z.string(), files: z.array(file).min(1) })

/** A pack's index, read. */
export type PackIndex = z.infer<typeof packIndexSchema>
