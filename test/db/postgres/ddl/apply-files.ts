import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { bankSchemas } from '../../../../src/domains/bank/schemas.ts'
import type { ConnectionTarget } from '../../../../src/postgres/connection/connection-target.ts'
import { openSession } from '../../../../src/postgres/open-session.ts'

const folder = fileURLToPath(new URL('../../../../databases/bank/', import.meta.url))
const stages = ['010-tables', '020-keys', '030-foreign-keys', '040-indexes', '050-comments']

const read = (schema: string, stage: string) => readFileSync(`${folder}${schema}/${stage}.sql`, 'utf8')

/** Makes all schemas in one database, from the files, as a DBA would. */
export async function applySchemas(target: ConnectionTarget): Promise<void> {
  await using session = await openSession(target)
  for (const { name } of bankSchemas) {
    await session.script(`create schema ${name}; set search_path to ${name}`)
    for (const stage of stages) await session.script(read(name, stage))
  }
  for (const { name } of bankSchemas) await session.script(read(name, '060-references'))
}

/** Makes one schema as a database of its own. */
export async function applyAsDatabase(target: ConnectionTarget, schema: string): Promise<void> {
  await using session = await openSession(target)
  for (const stage of stages) await session.script(read(schema, stage))
}
