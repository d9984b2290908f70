import { type Answer, type Asked, ok, openapiError } from './answer.ts'
import type { KeptAspect, TakenRecord } from './aspect-store.ts'
import { take, type World } from './restli-routes.ts'

const ROOT = '/openapi/v3/entity/'
const notFound: Answer = { status: 404, headers: { 'Not-Found-Reason': 'ENTITY' } }

type Given = Readonly<
  Record<string, { readonly value?: unknown; readonly systemMetadata?: unknown } | string>
>

/** The entity endpoints of OpenAPI v3; undefined where the path is none of them. */
export function openapiAnswer(asked: Asked, world: World): Answer | undefined {
  if (!asked.path.startsWith(ROOT)) return undefined
  const [entityType = '', urn, aspectName] = asked.path.slice(ROOT.length).split('/').map(decodeURIComponent)
  if (asked.method === 'GET') {
    if (urn === undefined) return scroll([entityType], asked, world)
    return aspectName === undefined ? oneEntity(urn, asked, world) : oneAspect(urn, aspectName, asked, world)
  }
  if (asked.method === 'DELETE' && urn !== undefined) {
    world.store.delete(urn, aspectName === undefined ? asked.query.getAll('aspects') : [aspectName])
    return { status: 200 }
  }
  if (asked.method === 'POST' && urn === undefined && entityType === 'scroll') {
    const { entities = [] } = (asked.body ?? {}) as { readonly entities?: readonly string[] }
    return scroll(entities, asked, world)
  }
  if (asked.method === 'POST' && urn === undefined) return write(entityType, asked, world)
  if (asked.method === 'POST' && urn === 'batchGet') return batchGet(asked, world)
  if (asked.method === 'POST' && urn !== undefined && aspectName !== undefined)
    return write(entityType, { ...asked, body: [{ urn, [aspectName]: asked.body }] }, world)
  return undefined
}

/** A page; the scroll id is opaque to whoever asks. */
function scroll(entityTypes: readonly string[], { query }: Asked, { store }: World): Answer {
  const words = (query.get('query') ?? '*').toLowerCase()
  const urns = entityTypes
    .flatMap((type) => store.urns(type))
    .filter((urn) => words === '*' || urn.toLowerCase().includes(words))
  const from = Number(Buffer.from(query.get('scrollId') ?? '', 'base64url').toString() || 0)
  const count = Number(query.get('count') ?? 10)
  const page = urns.slice(from, from + count)
  const isLast = from + count >= urns.length
  return ok({
    entities: page.map((urn) => entityOf(urn, store.aspects(urn) ?? new Map<string, never>(), query)),
    ...(isLast ? {} : { scrollId: Buffer.from(String(from + count)).toString('base64url') }),
  })
}

function oneEntity(urn: string, { query }: Asked, { store }: World): Answer {
  const aspects = store.aspects(urn)
  return aspects === undefined ? notFound : ok(entityOf(urn, aspects, query))
}

function oneAspect(urn: string, aspectName: string, { query }: Asked, { store }: World): Answer {
  const aspect = store.aspects(urn)?.get(aspectName)
  return aspect === undefined ? notFound : ok(shown(aspect, query))
}

/** The aspects that are wanted are the other names of each item. */
function batchGet({ body, query }: Asked, { store }: World): Answer {
  const wanted = (body ?? []) as readonly { readonly urn: string }[]
  const found = wanted.flatMap(({ urn, ...names }) => {
    const aspects = store.aspects(urn)
    const chosen = new URLSearchParams(query)
    for (const name of Object.keys(names)) chosen.append('aspects', name)
    return aspects === undefined ? [] : [entityOf(urn, aspects, chosen)]
  })
  return ok(found)
}

function entityOf(urn: string, aspects: ReadonlyMap<string, KeptAspect>, query: URLSearchParams): unknown {
  const wanted = [...query.getAll('aspects'), ...query.getAll('aspectNames')].flatMap((names) =>
    names.split(','),
  )
  const chosen = [...aspects].filter(([name]) => wanted.length === 0 || wanted.includes(name))
  return { urn, ...Object.fromEntries(chosen.map(([name, aspect]) => [name, shown(aspect, query)])) }
}

function shown({ value, systemMetadata }: KeptAspect, query: URLSearchParams): unknown {
  return query.get('systemMetadata') === 'true' ? { value, systemMetadata } : { value }
}

/** As the real server of that time: an aspect that the entity does not take is dropped without a word. */
function write(entityType: string, { body, query }: Asked, world: World): Answer {
  if (!Array.isArray(body)) return openapiError(400, 'A list of entities is expected')
  const entities = body as readonly Given[]
  const records: TakenRecord[] = []
  for (const { urn, ...aspects } of entities) {
    if (typeof urn !== 'string' || !urn.startsWith(`urn:li:${entityType}:`))
      return openapiError(400, `Invalid urn! Urn ${JSON.stringify(urn)} is not of type ${entityType}`)
    for (const [aspectName, given] of Object.entries(aspects)) {
      if (typeof given === 'string' || !world.model.takes(entityType, aspectName)) continue
      const value = (given.value ?? {}) as TakenRecord['value']
      const systemMetadata = (given.systemMetadata ?? {}) as TakenRecord['systemMetadata']
      records.push({ entityType, urn, aspectName, value, systemMetadata })
    }
  }
  const refusal = take(records, world)
  if (refusal !== undefined) {
    const { message } = refusal.body as { readonly message: string }
    return openapiError(refusal.status, message)
  }
  const answer = records.map(({ urn, aspectName, value }) => ({ urn, [aspectName]: { value } }))
  return { status: query.get('async') === 'false' ? 200 : 202, body: answer }
}
