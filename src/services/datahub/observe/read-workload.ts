import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BugError } from '../../../core/errors.ts'
import { packageFolder } from '../../seed/package-folder.ts'

/** On which days a query is run, and about how often on each. */
export interface Cadence {
  readonly on: 'day' | 'workday' | 'weekly'
  readonly times: number
}

/** A query that people of the bank run again and again. */
export interface WorkloadQuery {
  /** `014-loan-book`. */
  readonly name: string
  readonly title: string
  readonly why: string
  /** Key of the department that runs it. */
  readonly department: string
  readonly cadence: Cadence
  readonly sql: string
}

const HEADER = /^-- title: (.+)\n-- why: (.+)\n-- asked by: (\w+)\n-- runs: (day|workday|weekly) (\d+)\n/

/** The folder of a domain's queries, a file each. */
export const workloadFolder = (domain: string): string => join(packageFolder, 'databases', domain, 'workload')

/** The queries of a domain, in the order of their names. */
export async function readWorkload(domain: string): Promise<readonly WorkloadQuery[]> {
  const folder = workloadFolder(domain)
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted()
  return await Promise.all(
    names.map(async (name) => parseQuery(name, await readFile(join(folder, name), 'utf8'))),
  )
}

function parseQuery(file: string, text: string): WorkloadQuery {
  const [header, title, why, department, on, times] = HEADER.exec(text) ?? []
  if (header === undefined || title === undefined || why === undefined || department === undefined)
    throw new BugError(`Cannot read ${file}: found no header; expected title, why, asked by and runs`)
  return {
    name: file.slice(0, -'.sql'.length),
    title,
    why,
    department,
    cadence: { on: on as Cadence['on'], times: Number(times) },
    sql: text.slice(header.length).trim(),
  }
}
