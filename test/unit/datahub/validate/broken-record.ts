import type { PackRecord } from '../../../../src/datahub/pack/pack-record.ts'
import { exampleStamp } from '../example-names.ts'
import { exampleRecords } from '../example-records.ts'

/** JSON that tests may break anywhere. */
// oxlint-disable-next-line typescript/no-explicit-any -- breaking what types forbid is the point
export type Breakable = any

/** The example as a pack holds it, free to be changed. */
export function examplePack(): PackRecord[] {
  return exampleRecords().map((record, i) => ({
    file: '01-all.json',
    number: i + 1,
    value: JSON.parse(JSON.stringify({ ...record, systemMetadata: exampleStamp })) as unknown,
  }))
}

/** The first record with an aspect in the example, whole. */
export function recordOf(pack: readonly PackRecord[], aspectName: string, entityType?: string): Breakable {
  const found = pack.find(({ value }) => {
    const record = value as Breakable
    return record.aspectName === aspectName && (entityType ?? record.entityType) === record.entityType
  })
  if (found === undefined) throw new Error(`The example has no ${aspectName}`)
  return found.value
}

/** One way to break the example, and where it must be found. */
export type Broken = {
  readonly title: string
  readonly aspect: string
  readonly entity?: string
  readonly path: string
  readonly expected: string
  readonly change: (json: Breakable, record: Breakable, pack: PackRecord[]) => void
}

/** A record more, at the end. */
export function added(value: unknown): PackRecord {
  return { file: '01-all.json', number: 1000, value }
}

/** The schema of the example that has a foreign key. */
export function linkedSchema(pack: readonly PackRecord[]): Breakable {
  return pack
    .map(({ value }) => value as Breakable)
    .find(({ aspect }) => aspect?.json?.foreignKeys !== undefined).aspect.json
}
