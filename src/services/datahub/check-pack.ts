import { readFile } from 'node:fs/promises'
import { UserError } from '../../core/errors.ts'
import type { PackRecord } from '../../datahub/pack/pack-record.ts'
import { readPack } from '../../datahub/pack/read-pack.ts'
import { type AspectSchemas, parseAspectSchemas } from '../../datahub/validate/aspect-schemas.ts'
import { checkRecords } from '../../datahub/validate/check-records.ts'
import type { Finding } from '../../datahub/validate/finding.ts'

/** What a check of a pack found. */
export interface PackCheck {
  readonly pack: string
  /** Where the shapes of aspects were taken from; undefined where they were not checked. */
  readonly schemas: string | undefined
  readonly files: number
  readonly records: number
  readonly findings: readonly Finding[]
}

/**
 * Checks a whole pack without a server.
 *
 * @param pack the folder, its index, or one file of records
 * @param schemas the file with the schemas of DataHub; without it only dhub's own rules are checked
 * @throws UserError when there is no pack or no file of schemas
 */
export async function checkPack(pack: string, schemas: string | undefined): Promise<PackCheck> {
  const known = schemas === undefined ? undefined : await readSchemas(schemas)
  const records: PackRecord[] = []
  let files = 0
  for await (const file of readPack(pack)) {
    files++
    for (const record of file.records) records.push(record)
  }
  return { pack, schemas, files, records: records.length, findings: [...checkRecords(records, known)] }
}

async function readSchemas(file: string): Promise<AspectSchemas> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new UserError(
      `Cannot read aspect schemas: found no file ${file}; expected one with the schemas of DataHub`,
      ['Name it with --schemas, or leave that out to check by the rules of dhub alone'],
      { cause },
    )
  })
  return parseAspectSchemas(text, file)
}
