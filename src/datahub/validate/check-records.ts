import type { PackRecord } from '../pack/pack-record.ts'
import { ENTITY_ASPECTS } from '../records/entity-aspects.ts'
import type { AspectSchemas } from './aspect-schemas.ts'
import { checkReferences } from './check-references.ts'
import { checkRules } from './check-rules.ts'
import { checkStructuredValues } from './check-structured-values.ts'
import { ValueCheck } from './check-value.ts'
import type { Finding, Flaw } from './finding.ts'
import { gatherCatalogue, type PropertyRule } from './pack-catalogue.ts'
import { type Proposal, type ReadProposal, readProposal } from './proposal.ts'

/** A record with what was made of it. */
type Read = { readonly at: PackRecord } & ReadProposal

const ownAspects: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(ENTITY_ASPECTS).map(([entity, aspects]) => [entity, new Set<string>(aspects)]),
)

/**
 * Checks the records of a whole pack: frames, URNs, which entity takes which aspect, references, and what DataHub would
 * drop without a word.
 *
 * @param records all of them, in the order in which they are sent
 * @param schemas of the release of DataHub; without them the shapes of aspects are not checked, and an entity may have
 *   only what dhub itself gives it
 */
export function* checkRecords(
  records: readonly PackRecord[],
  schemas: AspectSchemas | undefined,
): Generator<Finding> {
  const read: Read[] = records.map((at) => ({ at, ...readProposal(at) }))
  const proposals = read.flatMap(({ proposal }) => proposal ?? [])
  const catalogue = gatherCatalogue(proposals)
  const defined = new Map<string, PropertyRule>()
  const seen = new Set<string>()
  const shapes = new Shapes(schemas)
  for (const { at, proposal, flaws } of read) {
    yield* findings(at, proposal, flaws)
    if (proposal === undefined) continue
    const rule = catalogue.properties.get(proposal.entityUrn)
    if (proposal.aspectName === 'propertyDefinition' && rule !== undefined)
      defined.set(proposal.entityUrn, rule)
    yield* findings(at, proposal, repeated(proposal, seen))
    yield* findings(at, proposal, shapes.check(proposal))
    yield* findings(at, proposal, checkReferences(proposal, catalogue))
    yield* findings(at, proposal, checkStructuredValues(proposal, defined))
    yield* findings(at, proposal, checkRules(proposal, catalogue))
  }
}

/** The checks that follow from a release's schemas, or from dhub's own list where there are none. */
class Shapes {
  readonly #schemas: AspectSchemas | undefined
  readonly #checks = new Map<string, ValueCheck>()

  constructor(schemas: AspectSchemas | undefined) {
    this.#schemas = schemas
  }

  *check({ entityType, aspectName, value }: Proposal): Generator<Flaw> {
    const entities = this.#schemas?.entities ?? ownAspects
    const aspects = entities.get(entityType)
    if (aspects === undefined) {
      yield { path: 'entityType', found: entityType, expected: 'a kind of entity that DataHub has' }
      return
    }
    if (!aspects.has(aspectName)) {
      const expected = `an aspect that a ${entityType} takes; DataHub 1.5 would drop this one`
      yield { path: 'aspectName', found: aspectName, expected }
    }
    yield* this.#checkOf(aspectName)?.flaws(value) ?? []
  }

  #checkOf(aspectName: string): ValueCheck | undefined {
    const known = this.#checks.get(aspectName)
    if (known !== undefined) return known
    const schema = this.#schemas?.aspects.get(aspectName)
    if (schema === undefined) return undefined
    const check = new ValueCheck(schema)
    this.#checks.set(aspectName, check)
    return check
  }
}

/** An aspect is replaced whole, so that of two records for the same one only the last is kept. */
function* repeated({ entityUrn, aspectName, value }: Proposal, seen: Set<string>): Generator<Flaw> {
  const { timestampMillis, messageId, partitionSpec } = value
  const isTimed = timestampMillis !== undefined
  const key = JSON.stringify([entityUrn, aspectName, timestampMillis, messageId, isTimed ? partitionSpec : 0])
  if (seen.has(key))
    yield {
      path: '',
      found: `a second ${aspectName} of this entity${isTimed ? ' for this moment' : ''}`,
      expected: 'one: the later record replaces the earlier',
    }
  seen.add(key)
}

function* findings(
  { file, number }: PackRecord,
  proposal: Proposal | undefined,
  flaws: Iterable<Flaw>,
): Generator<Finding> {
  for (const flaw of flaws)
    yield {
      file,
      record: number,
      urn: proposal?.entityUrn ?? '',
      aspect: proposal?.aspectName ?? '',
      ...flaw,
    }
}
