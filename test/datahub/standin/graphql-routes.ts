import { type Answer, type Asked, ok } from './answer.ts'
import type { AspectStore, KeptAspect } from './aspect-store.ts'
import type { World } from './restli-routes.ts'

type Json = Readonly<Record<string, unknown>>

/** GraphQL's names of kinds of entity. */
const ENTITY_OF: ReadonlyMap<string, string> = new Map([
  ['DATASET', 'dataset'],
  ['CONTAINER', 'container'],
  ['DATA_FLOW', 'dataFlow'],
  ['DATA_JOB', 'dataJob'],
  ['CHART', 'chart'],
  ['DASHBOARD', 'dashboard'],
  ['DOMAIN', 'domain'],
  ['DATA_PRODUCT', 'dataProduct'],
  ['GLOSSARY_TERM', 'glossaryTerm'],
  ['GLOSSARY_NODE', 'glossaryNode'],
  ['TAG', 'tag'],
  ['CORP_USER', 'corpuser'],
  ['CORP_GROUP', 'corpGroup'],
  ['STRUCTURED_PROPERTY', 'structuredProperty'],
  ['ASSERTION', 'assertion'],
  ['INCIDENT', 'incident'],
])

/**
 * The questions of `/api/graphql` that clients of the catalogue ask: who am I, what is there by pages, one dataset.
 * Answers have more fields than were asked for; a question that is not known is refused as the true server does.
 */
export function graphqlAnswer({ path, body }: Asked, { store }: World): Answer | undefined {
  if (path !== '/api/graphql') return undefined
  const { query = '', variables = {} } = (body ?? {}) as {
    readonly query?: string
    readonly variables?: Json
  }
  const field = /[{]\s*(?:\w+\s*:\s*)?(\w+)/.exec(query)?.[1] ?? ''
  const input = { ...variables, ...(variables.input as Json | undefined), ...literals(query) }
  if (field === 'me')
    return data({ me: { corpUser: { urn: 'urn:li:corpuser:datahub', username: 'datahub' } } })
  if (field === 'appConfig') return data({ appConfig: { appVersion: 'v1.5.0.6' } })
  if (field === 'dataset') return data({ dataset: entity(String(input.urn), store) })
  if (field === 'searchAcrossEntities' || field === 'search') return data({ [field]: search(input, store) })
  if (field === 'scrollAcrossEntities') return data({ scrollAcrossEntities: scroll(input, store) })
  if (field === 'listDomains') return data({ listDomains: listDomains(input, store) })
  const message = `Validation error (FieldUndefined@[${field}]) : Field '${field}' in type 'Query' is undefined`
  return ok({
    errors: [{ message, locations: [], extensions: { classification: 'ValidationError' } }],
    data: null,
  })
}

function data(answer: Json): Answer {
  return ok({ data: answer, extensions: {} })
}

/** What a question says itself, instead of by variables. */
function literals(query: string): Json {
  const found: Record<string, unknown> = {}
  for (const [, name = '', text, number] of query.matchAll(
    /\b(start|count|query|urn)\s*:\s*(?:"([^"]*)"|(\d+))/g,
  ))
    found[name] = text ?? Number(number)
  return found
}

function matches({ query, types, type }: Json, store: AspectStore): string[] {
  const wanted = (types ??
    (type === undefined ? undefined : [type]) ?? [...ENTITY_OF.keys()]) as readonly string[]
  const words = (typeof query === 'string' ? query : '*').toLowerCase()
  return wanted
    .flatMap((name) => store.urns(ENTITY_OF.get(name) ?? name))
    .filter((urn) => words === '*' || words === '' || urn.toLowerCase().includes(words))
}

function search(input: Json, store: AspectStore): Json {
  const urns = matches(input, store)
  const start = Number(input.start ?? 0)
  const page = urns.slice(start, start + Number(input.count ?? 10))
  const searchResults = page.map((urn) => ({ entity: entity(urn, store) }))
  return { start, count: page.length, total: urns.length, searchResults }
}

function scroll(input: Json, store: AspectStore): Json {
  const urns = matches(input, store)
  const count = Number(input.count ?? input.batchSize ?? 10)
  const start = placeIn(input.scrollId)
  const searchResults = urns.slice(start, start + count).map((urn) => ({ entity: entity(urn, store) }))
  const next = start + count < urns.length ? Buffer.from(String(start + count)).toString('base64url') : null
  return { nextScrollId: next, count: searchResults.length, total: urns.length, searchResults }
}

/** Where a scroll goes on; its id is opaque to whoever asks. */
function placeIn(scrollId: unknown): number {
  return typeof scrollId === 'string' ? Number(Buffer.from(scrollId, 'base64url').toString()) : 0
}

function listDomains(input: Json, store: AspectStore): Json {
  const urns = store.urns('domain')
  const start = Number(input.start ?? 0)
  const page = urns.slice(start, start + Number(input.count ?? 20))
  return { start, count: page.length, total: urns.length, domains: page.map((urn) => entity(urn, store)) }
}

function entity(urn: string, store: AspectStore): Json | null {
  const aspects = store.aspects(urn)
  if (aspects === undefined) return null
  const type = [...ENTITY_OF].find(([, name]) => urn.startsWith(`urn:li:${name}:`))?.[0]
  const valueOf = (name: string): KeptAspect['value'] | null => aspects.get(name)?.value ?? null
  const properties =
    valueOf('datasetProperties') ??
    valueOf('domainProperties') ??
    valueOf('containerProperties') ??
    valueOf('dataProductProperties')
  return {
    urn,
    type,
    name: properties?.name ?? urn,
    properties,
    editableProperties: valueOf('editableDatasetProperties'),
    schemaMetadata: valueOf('schemaMetadata'),
    editableSchemaMetadata: valueOf('editableSchemaMetadata'),
    subTypes: valueOf('subTypes'),
    status: valueOf('status'),
  }
}
