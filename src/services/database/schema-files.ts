import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { UserError } from '../../core/errors.ts'

/** The DDL of one schema: files in order, without the schema's name in them. */
export type SchemaFiles = {
  readonly schema: string
  readonly files: readonly SqlFile[]
}

/** A file of SQL statements. */
export type SqlFile = { readonly file: string; readonly sql: string }

/** All DDL of a folder such as `databases/bank`. */
export type DomainFiles = {
  /** In the order in which the schemas refer to each other. */
  readonly schemas: readonly SchemaFiles[]
  /** Views and procedures over all schemas. */
  readonly analytics: readonly SqlFile[]
}

const analyticsFolder = 'analytics'
/** Lies beside the schemas, and holds questions to them. */
const workloadFolder = 'workload'
/** Files whose number begins like this refer to other schemas. */
const referencesNumber = '060'
const numbered = /^\d+.*\.sql$/

/**
 * Reads a folder of DDL: one folder per schema with numbered files, and `analytics`.
 *
 * @param order the schemas in the order in which they refer to each other; the others follow by name
 * @throws UserError when the folder holds none
 */
export async function readSchemaFiles(folder: string, order: readonly string[]): Promise<DomainFiles> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: Error) => {
    throw new UserError(`Cannot read the DDL in ${folder}: found no such folder; expected one`, [], { cause })
  })
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length)
  const schemaNames = names
    .filter((name) => name !== analyticsFolder && name !== workloadFolder)
    .toSorted((one, other) => place(one) - place(other) || (one < other ? -1 : 1))
  const read = await Promise.all(
    schemaNames.map(async (schema) => ({ schema, files: await readFiles(path.join(folder, schema)) })),
  )
  return {
    schemas: read.filter(({ files }) => files.length > 0),
    analytics: names.includes(analyticsFolder) ? await readFiles(path.join(folder, analyticsFolder)) : [],
  }
}

/** Whether a file holds references to other schemas, which a database of its own cannot have. */
export function refersToOthers({ file }: SqlFile): boolean {
  return path.basename(file).startsWith(referencesNumber)
}

async function readFiles(folder: string): Promise<readonly SqlFile[]> {
  const names = (await readdir(folder)).filter((name) => numbered.test(name)).toSorted()
  return await Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, name)
      return { file, sql: await readFile(file, 'utf8') }
    }),
  )
}
