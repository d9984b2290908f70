import { readdir, readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { UserError } from '../../core/errors.ts'
import { packageFolder } from '../seed/package-folder.ts'

/** Where the bank's own files lie. */
export const shippedImports = 'databases/imports'

/** A file that was read. */
export interface ImportFile {
  readonly path: string
  readonly text: string
}

/** What each kind of import is called in a folder. */
export const importNames = {
  domains: 'domains.csv',
  glossaries: 'glossaries.csv',
  properties: 'structured-properties.yaml',
} as const

/**
 * The files of a name at a path: the file itself, the one in the folder, or those in the folders directly below it. The
 * bank's own folder is found wherever dhub was started.
 *
 * @throws UserError when there is none
 */
export async function findImports(path: string, name: string): Promise<readonly ImportFile[]> {
  const places = path === shippedImports ? [path, join(packageFolder, path)] : [path]
  for (const place of places) {
    const found = await filesAt(place, name)
    if (found.length > 0) return await Promise.all(found.map(readImport))
  }
  throw new UserError(
    `Cannot import ${name}: found none at ${path}; expected it there or in a folder below`,
    [`Name the file, or a folder with ${name} in it`],
  )
}

/** The file of a name beside another; undefined where there is none. */
export async function importBeside({ path }: ImportFile, name: string): Promise<ImportFile | undefined> {
  const beside = join(dirname(path), name)
  return (await kindOf(beside)) === 'file' ? await readImport(beside) : undefined
}

async function filesAt(path: string, name: string): Promise<readonly string[]> {
  const kind = await kindOf(path)
  if (kind === 'file') return [path]
  if (kind === undefined) return []
  const own = join(path, name)
  if ((await kindOf(own)) === 'file') return [own]
  const below = (await readdir(path)).toSorted().map((folder) => join(path, folder, name))
  const kinds = await Promise.all(below.map(kindOf))
  return below.filter((_, place) => kinds[place] === 'file')
}

async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) return undefined
  return found.isDirectory() ? 'folder' : 'file'
}

async function readImport(path: string): Promise<ImportFile> {
  return { path, text: await readFile(path, 'utf8') }
}
