import { type Flaw, shown } from './finding.ts'
import { objectsIn, type PackCatalogue } from './pack-catalogue.ts'
import type { Proposal } from './proposal.ts'
import { isMoment, isObject } from './proposal.ts'
import { entityOf } from './urn-shape.ts'

type Rule = (proposal: Proposal, catalogue: PackCatalogue) => Generator<Flaw>

const DAY_MILLISECONDS = 86_400_000

/**
 * What no schema says, by aspect: what DataHub 1.5 takes and then loses or never shows. Each rule stands for a trap
 * that somebody fell into.
 */
const rules: Readonly<Record<string, Rule>> = {
  assertionRunEvent: assertionRunEvent,
  assertionInfo: assertionInfo,
  editableSchemaMetadata: columnsOf('editableSchemaFieldInfo'),
  datasetProfile: columnsOf('fieldProfiles'),
  datasetUsageStatistics: columnsOf('fieldCounts'),
  schemaMetadata: schemaMetadata,
  glossaryTermInfo: parentIsNot('parentNode'),
  glossaryNodeInfo: parentIsNot('parentNode'),
  domainProperties: parentIsNot('parentDomain'),
  propertyDefinition: propertyDefinition,
  upstreamLineage: upstreamLineage,
}

/** Checks what dhub knows of an aspect beyond its schema. */
export function* checkRules(proposal: Proposal, catalogue: PackCatalogue): Generator<Flaw> {
  yield* timeSeries(proposal)
  yield* auditStamps(proposal.value, '')
  const rule = rules[proposal.aspectName]
  if (rule !== undefined) yield* rule(proposal, catalogue)
}

function* timeSeries({ value }: Proposal): Generator<Flaw> {
  const { timestampMillis, eventGranularity } = value
  if (timestampMillis === undefined) return
  if (!isMoment(timestampMillis)) yield flaw('timestampMillis', timestampMillis, 'milliseconds since 1970')
  else if (
    isObject(eventGranularity) &&
    eventGranularity.unit === 'DAY' &&
    timestampMillis % DAY_MILLISECONDS !== 0
  )
    yield flaw('timestampMillis', timestampMillis, 'midnight UTC, the start of the day that it counts')
}

/** Times of audit stamps are milliseconds; seconds would show as 1970. */
function* auditStamps(value: unknown, path: string): Generator<Flaw> {
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) yield* auditStamps(item, `${path}[${i}]`)
  } else if (isObject(value)) {
    if ('time' in value && 'actor' in value && !isMoment(value.time))
      yield flaw(path === '' ? 'time' : `${path}.time`, value.time, 'milliseconds since 1970')
    for (const [name, item] of Object.entries(value))
      yield* auditStamps(item, path === '' ? name : `${path}.${name}`)
  }
}

function* assertionRunEvent({ entityUrn, value }: Proposal): Generator<Flaw> {
  if (entityOf(String(value.asserteeUrn)) !== 'dataset')
    yield flaw('asserteeUrn', value.asserteeUrn, 'the dataset; a result of anything else is dropped')
  if (value.assertionUrn !== entityUrn)
    yield flaw('assertionUrn', value.assertionUrn, `${entityUrn}, the assertion itself`)
}

const definitions: Readonly<Record<string, string>> = {
  DATASET: 'datasetAssertion',
  FRESHNESS: 'freshnessAssertion',
  VOLUME: 'volumeAssertion',
  SQL: 'sqlAssertion',
  FIELD: 'fieldAssertion',
  DATA_SCHEMA: 'schemaAssertion',
  CUSTOM: 'customAssertion',
}

function* assertionInfo({ entityUrn, value }: Proposal, catalogue: PackCatalogue): Generator<Flaw> {
  const wanted = definitions[String(value.type)]
  if (wanted !== undefined && value[wanted] === undefined)
    yield flaw(wanted, undefined, `a definition, since the type is ${String(value.type)}`)
  if (!isObject(value.source)) yield flaw('source', value.source, 'a source, or the assertion is not shown')
  else if (value.source.type === 'EXTERNAL' && !catalogue.placed.has(entityUrn))
    yield flaw('source', value.source, 'a dataPlatformInstance of the assertion, to say who runs it')
}

/** Columns that an aspect speaks of must be the dataset's. */
function columnsOf(list: string): Rule {
  return function* ({ entityUrn, value }, catalogue) {
    const columns = catalogue.columns.get(entityUrn)
    const seen = new Set<unknown>()
    for (const [i, { fieldPath }] of objectsIn(value[list]).entries()) {
      const path = `${list}[${i}].fieldPath`
      if (columns?.has(String(fieldPath)) !== true) yield flaw(path, fieldPath, 'a column of the dataset')
      if (seen.has(fieldPath)) yield flaw(path, fieldPath, 'each column once')
      seen.add(fieldPath)
    }
  }
}

function* schemaMetadata({ entityUrn, value }: Proposal, catalogue: PackCatalogue): Generator<Flaw> {
  if (entityOf(entityUrn) !== 'dataset') return
  yield* columnsOf('fields')(
    { entityUrn, value, entityType: 'dataset', aspectName: 'schemaMetadata' },
    catalogue,
  )
  const columns = catalogue.columns.get(entityUrn)
  const keys = Array.isArray(value.primaryKeys) ? value.primaryKeys : []
  for (const [i, key] of keys.entries())
    if (columns?.has(String(key)) !== true) yield flaw(`primaryKeys[${i}]`, key, 'a column of the dataset')
  for (const [i, foreignKey] of objectsIn(value.foreignKeys).entries()) {
    const path = `foreignKeys[${i}]`
    yield* within(foreignKey.sourceFields, entityUrn, `${path}.sourceFields`)
    yield* within(foreignKey.foreignFields, String(foreignKey.foreignDataset), `${path}.foreignFields`)
  }
}

/** Each of the columns must be of the dataset. */
function* within(fields: unknown, dataset: string, path: string): Generator<Flaw> {
  for (const [i, field] of (Array.isArray(fields) ? fields : []).entries())
    if (!String(field).startsWith(`urn:li:schemaField:(${dataset},`))
      yield flaw(`${path}[${i}]`, field, `a column of ${dataset}`)
}

/** What lies in itself is never shown. */
function parentIsNot(name: string): Rule {
  return function* ({ entityUrn, value }) {
    if (value[name] === entityUrn) yield flaw(name, value[name], 'another entity than itself')
    else if (typeof value.parentNode === 'string' && entityOf(value.parentNode) !== 'glossaryNode')
      yield flaw(name, value[name], 'a glossaryNode; a term cannot be a parent')
  }
}

function* propertyDefinition({ entityUrn, value }: Proposal): Generator<Flaw> {
  const id = entityUrn.slice('urn:li:structuredProperty:'.length)
  if (value.qualifiedName !== id || id.includes(' '))
    yield flaw('qualifiedName', value.qualifiedName, `${id}, the id of the property, without spaces`)
}

function* upstreamLineage({ entityUrn, value }: Proposal): Generator<Flaw> {
  const upstreams = objectsIn(value.upstreams).map(({ dataset }) => String(dataset))
  const own = upstreams.indexOf(entityUrn)
  if (own >= 0) yield flaw(`upstreams[${own}].dataset`, entityUrn, 'another dataset than itself')
  for (const [i, edge] of objectsIn(value.fineGrainedLineages).entries()) {
    yield* within(edge.downstreams, entityUrn, `fineGrainedLineages[${i}].downstreams`)
    for (const [j, field] of (Array.isArray(edge.upstreams) ? edge.upstreams : []).entries())
      if (!upstreams.some((dataset) => String(field).includes(dataset)))
        yield flaw(`fineGrainedLineages[${i}].upstreams[${j}]`, field, 'a column of one of the upstreams')
  }
}

function flaw(path: string, found: unknown, expected: string): Flaw {
  return { path, found: shown(found), expected }
}
