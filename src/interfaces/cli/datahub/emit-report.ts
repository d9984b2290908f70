import type { WrittenPack } from '../../../datahub/pack/write-pack.ts'

/** What was written, file by file. */
export function emitLines({ files, records }: WrittenPack, folder: string): string {
  const width = Math.max(...files.map(({ path }) => path.length), 0)
  const lines = files.map((file) => `  ${file.path.padEnd(width)}  ${file.records} records`)
  return [`Wrote ${records} records to ${folder}`, ...lines].join('\n')
}
