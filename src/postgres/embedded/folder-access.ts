import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { ServerUser } from './server-user.ts'

/**
 * The first folder on the way to the given one that the account may not enter, or undefined when the way is
 * free. Goes by the permission bits; folders that do not exist yet count as free.
 */
export async function firstClosedFolder(folder: string, user: ServerUser): Promise<string | undefined> {
  for (const ancestor of ancestors(path.resolve(folder))) {
    const found = await stat(ancestor).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined
      throw error
    })
    if (found === undefined) return undefined
    const shift = found.uid === user.uid ? 6 : found.gid === user.gid ? 3 : 0
    if (((found.mode >> shift) & 1) === 0) return ancestor
  }
  return undefined
}

function ancestors(folder: string): readonly string[] {
  const parent = path.dirname(folder)
  return parent === folder ? [folder] : [...ancestors(parent), folder]
}
