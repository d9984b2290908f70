import { propertyRecords } from '../../datahub/business/property-definitions.ts'
import { domainRecords, nodeRecords, termRecords } from '../../datahub/business/vocabulary-records.ts'
import type { DatahubClient } from '../../datahub/client/datahub-client.ts'
import type { MetadataRecord } from '../../datahub/records/metadata-record.ts'
import { readDomains } from '../../sources/imports/read-domains.ts'
import { readGlossary } from '../../sources/imports/read-glossary.ts'
import { readProperties } from '../../sources/imports/read-properties.ts'
import { findImports, type ImportFile, importBeside, importNames } from './import-files.ts'
import { changeOf } from './merge-record.ts'
import { type AspectOutcome, type WriteStamp, writeAspects } from './write-aspects.ts'

/** What is imported at a time. */
export type ImportKind = keyof typeof importNames

/** What came of an import. */
export interface ImportResult {
  readonly kind: ImportKind
  readonly files: readonly string[]
  readonly outcomes: readonly AspectOutcome[]
}

/**
 * Sends files of domains, glossaries or structured properties to a server: parents before their children, and nothing
 * that is there already. Every file is read before anything is sent.
 *
 * @throws UserError for a file that is missing or wrong, with file and line
 */
export async function importVocabulary(
  client: DatahubClient,
  kind: ImportKind,
  path: string,
  stamp: WriteStamp,
): Promise<ImportResult> {
  const files = await findImports(path, importNames[kind])
  const records = []
  for (const file of files)
    for (const record of await recordsOf(kind, file, stamp)) records.push(changeOf(record, file.path))
  return { kind, files: files.map((file) => file.path), outcomes: await writeAspects(client, records, stamp) }
}

async function recordsOf(
  kind: ImportKind,
  file: ImportFile,
  { at }: WriteStamp,
): Promise<readonly MetadataRecord[]> {
  const context = { at, place: { platform: 'postgres', env: 'PROD' } } as const
  const { text, path } = file
  if (kind === 'domains')
    return readDomains(text, path).flatMap((domain) => [...domainRecords(domain, context)])
  if (kind === 'properties')
    return readProperties(text, path).flatMap((property) => [...propertyRecords(property)])
  const { nodes, terms } = readGlossary(text, path, await domainsBeside(file))
  return [
    ...nodes.flatMap((node) => [...nodeRecords(node)]),
    ...terms.flatMap((term) => [...termRecords(term, context)]),
  ]
}

/** The domains that terms of a file may name. */
async function domainsBeside(file: ImportFile): Promise<ReadonlySet<string> | undefined> {
  const domains = await importBeside(file, importNames.domains)
  if (domains === undefined) return undefined
  return new Set(readDomains(domains.text, domains.path).map(({ id }) => id))
}
