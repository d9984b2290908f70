import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { packageFolder } from './package-folder.ts'

/** The SQL of a domain's views and procedures, file by file in the order of their names. */
export async function readAnalyticsScripts(domain: string): Promise<readonly string[]> {
  const folder = join(packageFolder, 'databases', domain, 'analytics')
  const names = await readdir(folder).catch(() => [])
  const files = names.filter((name) => name.endsWith('.sql')).toSorted()
  return await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')))
}
