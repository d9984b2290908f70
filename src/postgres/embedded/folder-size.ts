import { lstat, readdir } from 'node:fs/promises'
import path from 'node:path'

/** The bytes that the files of a folder take, or undefined where there is no folder. */
export async function folderSize(folder: string): Promise<number | undefined> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => undefined)
  if (entries === undefined) return undefined
  const files = entries.filter((entry) => entry.isFile())
  // A running server removes files while they are counted.
  const sizes = await Promise.all(
    files.map((entry) =>
      lstat(path.join(entry.parentPath, entry.name)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  )
  return sizes.reduce((total, size) => total + size, 0)
}
