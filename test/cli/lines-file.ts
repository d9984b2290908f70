import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** A folder for the files of one test file, gone when its tests are done. */
export const folder = mkdtempSync(join(tmpdir(), 'dhub-lines-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A file of the folder, with these lines. @returns its path */
export function file(name: string, ...lines: readonly string[]): string {
  const path = join(folder, name)
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}
