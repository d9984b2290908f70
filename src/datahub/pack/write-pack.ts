import { createHash, type Hash } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../../core/errors.ts'
import type { MetadataRecord } from '../records/metadata-record.ts'
import { canonicalJson } from './canonical-json.ts'
import { PACK_INDEX_FILE, type PackIndex } from './pack-index.ts'

/** Records that go into one file. */
export interface PackChapter {
  /** Lower-case words with hyphens: `definitions` becomes `01-definitions.json`. */
  readonly name: string
  /** Whether the later files need this one to have arrived, as values need the definitions of their properties. */
  readonly isAwaited: boolean
  readonly records: Iterable<MetadataRecord> | AsyncIterable<MetadataRecord>
}

/** What every record of a pack is marked with. */
export interface PackStamp {
  /** DataHub forgets a whole pack by this. */
  readonly runId: string
  /** When all of this was so: milliseconds since 1970, the as-of and not the clock. */
  readonly lastObserved: number
}

/** What was written. */
export interface WrittenPack {
  readonly files: readonly { readonly path: string; readonly records: number }[]
  readonly records: number
}

/** DataHub's client keeps packs by their version: other records need another. */
const VERSION_LETTERS = 16
const BUFFER_CHARACTERS = 1_000_000
const PACK_FILE = /^\d\d-[a-z0-9-]+\.json$/

/**
 * Writes a datapack: `index.json` and a numbered file for each chapter, one record a line, with the same bytes for the
 * same records. The index comes last, so that a folder with an index is a whole pack; an older pack is replaced.
 *
 * @throws UserError when the folder holds files that are not a pack's
 */
export async function writePack(
  folder: string,
  chapters: readonly PackChapter[],
  stamp: PackStamp,
): Promise<WrittenPack> {
  await clearPack(folder)
  const files = []
  const hash = createHash('sha256')
  for (const [i, chapter] of chapters.entries()) {
    const path = `${String(i + 1).padStart(2, '0')}-${chapter.name}.json`
    const records = await writeRecords(join(folder, path), chapter.records, stamp, hash)
    if (records > 0) files.push({ path, records, isAwaited: chapter.isAwaited })
    else await rm(join(folder, path))
  }
  const index: PackIndex = {
    version: hash.digest('hex').slice(0, VERSION_LETTERS),
    files: files.map(({ path, isAwaited }) => ({ path, wait_for_completion: isAwaited })),
  }
  const unfinished = join(folder, `${PACK_INDEX_FILE}.part`)
  await writeFile(unfinished, `${JSON.stringify(index, undefined, 2)}\n`)
  await rename(unfinished, join(folder, PACK_INDEX_FILE))
  return {
    files: files.map(({ path, records }) => ({ path, records })),
    records: files.reduce((sum, { records }) => sum + records, 0),
  }
}

async function clearPack(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const names = await readdir(folder)
  const foreign = names.find((name) => !name.startsWith(PACK_INDEX_FILE) && !PACK_FILE.test(name))
  if (foreign !== undefined)
    throw new UserError(
      `Cannot write a pack to ${folder}: found ${foreign} in it; expected an empty folder`,
      ['Name an empty or a new folder'],
    )
  await rm(join(folder, PACK_INDEX_FILE), { force: true })
  for (const name of names) await rm(join(folder, name), { force: true })
}

async function writeRecords(
  path: string,
  records: PackChapter['records'],
  stamp: PackStamp,
  hash: Hash,
): Promise<number> {
  const { lastObserved, runId } = stamp
  await using file = await open(path, 'w')
  let count = 0
  let buffer = '[\n'
  for await (const { entityType, entityUrn, changeType, aspectName, aspect } of records) {
    const head = JSON.stringify({ entityType, entityUrn, changeType, aspectName }).slice(0, -1)
    const systemMetadata = canonicalJson({ lastObserved, runId })
    const line = `${head},"aspect":{"json":${canonicalJson(aspect.json)}},"systemMetadata":${systemMetadata}}`
    buffer += count === 0 ? line : `,\n${line}`
    hash.update(line)
    count++
    if (buffer.length < BUFFER_CHARACTERS) continue
    await file.write(buffer)
    buffer = ''
  }
  await file.write(`${buffer}\n]\n`)
  return count
}
