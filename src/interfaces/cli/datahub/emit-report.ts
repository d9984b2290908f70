import type { WrittenFiles } from '../../../services/datahub/emit-formats.ts'

/** What was written, file by file. */
export function emitLines({ files, records }: WrittenFiles, folder: string): string {
  const width = Math.max(...files.map(({ path }) => path.length), 0)
  const lines = files.map((file) => `  ${file.path.padEnd(width)}  ${file.records}`)
  return [`Wrote ${records} entries to ${folder}`, ...lines].join('\n')
}
