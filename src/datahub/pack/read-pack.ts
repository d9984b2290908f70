import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { UserError } from '../../core/errors.ts'
import { PACK_INDEX_FILE, type PackIndex, packIndexSchema } from './pack-index.ts'
import type { PackRecord } from './pack-record.ts'

/** The file of a pack that is read next. */
export interface PackFile {
  readonly path: string
  /** Whether all of it must have arrived before the next file is sent. */
  readonly isAwaited: boolean
  readonly records: readonly PackRecord[]
}

/**
 * Reads a pack file by file, in the order of its index. A single file of records is a pack too.
 *
 * @param path the folder, its `index.json`, or a JSON file of records
 * @throws UserError when there is no pack, or a file is not an array in JSON
 */
export async function* readPack(path: string): AsyncGenerator<PackFile> {
  const place = await placeOf(path)
  for (const file of place.files)
    yield {
      path: file.path,
      isAwaited: file.wait_for_completion,
      records: await readRecords(place.folder, file.path),
    }
}

async function placeOf(
  path: string,
): Promise<{ readonly folder: string; readonly files: PackIndex['files'] }> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new UserError(
      `Cannot read the pack ${path}: found nothing there; expected a folder with ${PACK_INDEX_FILE}`,
      ['Name the folder that `dhub datahub emit` wrote'],
      { cause },
    )
  })
  if (found.isDirectory()) return placeOf(join(path, PACK_INDEX_FILE))
  const folder = dirname(path)
  if (basename(path) !== PACK_INDEX_FILE)
    return { folder, files: [{ path: basename(path), wait_for_completion: false }] }
  const index = packIndexSchema.safeParse(await readJson(path))
  if (!index.success)
    throw new UserError(
      `Cannot read ${path}: found ${index.error.issues[0]?.message ?? 'another shape'}; expected a pack's index`,
    )
  for (const file of index.data.files) checkIsInside(folder, file.path)
  return { folder, files: index.data.files }
}

function checkIsInside(folder: string, path: string): void {
  if (relative(folder, join(folder, path)).startsWith('..'))
    throw new UserError(`Cannot read the pack in ${folder}: found ${path}; expected files within it`)
}

async function readRecords(folder: string, file: string): Promise<PackRecord[]> {
  const values = await readJson(join(folder, file))
  if (!Array.isArray(values))
    throw new UserError(`Cannot read ${join(folder, file)}: found no array; expected an array of records`)
  return values.map((value: unknown, i) => ({ file, number: i + 1, value }))
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as unknown
  } catch (cause) {
    throw new UserError(
      `Cannot read ${path}: found ${cause instanceof Error ? cause.message : String(cause)}; expected JSON`,
      [],
      { cause },
    )
  }
}
