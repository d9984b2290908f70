import { readFileSync } from 'node:fs'

/** A record as DataHub's source wrote it, in the wire namespace. */
export interface ExtractedRecord {
  readonly entityType: string
  readonly entityUrn: string
  readonly aspectName: string
  readonly aspect: Readonly<Record<string, unknown>>
}

type Proposal = Omit<ExtractedRecord, 'aspect'> & {
  readonly aspect: { readonly json: ExtractedRecord['aspect'] }
}
type Snapshot = {
  readonly urn: string
  readonly aspects: readonly Readonly<Record<string, ExtractedRecord['aspect']>>[]
}
type ChangeEvent = { readonly proposedSnapshot: Readonly<Record<string, Snapshot>> }

/** The records of a file that the file sink wrote; what is still in the old form, many aspects at once, is taken apart. */
export function readExtraction(path: string): readonly ExtractedRecord[] {
  // The client has a namespace of its own for the same types.
  const text = readFileSync(path, 'utf8').replaceAll('com.linkedin.pegasus2avro.', 'com.linkedin.')
  const items = JSON.parse(text) as readonly (Proposal | ChangeEvent)[]
  return items.flatMap((item) => ('proposedSnapshot' in item ? recordsOf(item) : [recordOf(item)]))
}

function recordOf({ entityType, entityUrn, aspectName, aspect }: Proposal): ExtractedRecord {
  return { entityType, entityUrn, aspectName, aspect: aspect.json }
}

function recordsOf({ proposedSnapshot }: ChangeEvent): readonly ExtractedRecord[] {
  return Object.values(proposedSnapshot).flatMap(({ urn, aspects }) =>
    aspects.flatMap((one) =>
      Object.entries(one).map(([type, aspect]) => ({
        entityType: urn.split(':')[2] ?? '',
        entityUrn: urn,
        aspectName: aspectNameOf(type),
        aspect,
      })),
    ),
  )
}

/** `com.linkedin.schema.SchemaMetadata` is the aspect `schemaMetadata`. */
function aspectNameOf(type: string): string {
  const name = type.slice(type.lastIndexOf('.') + 1)
  return name.charAt(0).toLowerCase() + name.slice(1)
}
