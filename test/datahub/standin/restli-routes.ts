import { isBuiltIn } from '../../../src/datahub/validate/built-in.ts'
import { type Answer, type Asked, ok, restliError } from './answer.ts'
import type { AspectStore, TakenRecord } from './aspect-store.ts'
import type { FaultPlan } from './fault-plan.ts'
import type { ModelCheck } from './model-check.ts'

/** What routes work with. */
export interface World {
  readonly store: AspectStore
  readonly model: ModelCheck
  readonly faults: FaultPlan
}

type Json = Readonly<Record<string, unknown>>

/** The Rest.li endpoints; undefined where the path is none of them. */
export function restliAnswer(asked: Asked, world: World): Answer | undefined {
  const action = asked.query.get('action')
  const body = (asked.body ?? {}) as Json
  const { path } = asked
  if (path === '/aspects' && action === 'ingestProposal') return ingest([body.proposal], world, true)
  if (path === '/aspects' && action === 'ingestProposalBatch')
    return ingest(body.proposals as readonly unknown[], world, false)
  if (path === '/aspects' && action === 'getTimeseriesAspectValues') return timeSeries(body, world)
  if (path.startsWith('/aspects/')) return oneAspect(asked, world)
  if (path.startsWith('/entitiesV2/')) return oneEntity(asked, world)
  if (path === '/entities' && action === 'delete') {
    world.store.delete(String(body.urn))
    return ok({ value: { rows: 1, urn: body.urn } })
  }
  if (path === '/entities' && action === 'listUrns') return listUrns(body, world)
  if (path === '/runs' && action === 'rollback') return rollback(body, world)
  if (path === '/runs' && action === 'list') return listRuns(body, world)
  if (path === '/runs' && action === 'describe') return describeRun(body, world)
  return undefined
}

/** Takes proposals, all or none, as the true server does in one transaction. @returns why not, where they were not */
export function take(records: readonly TakenRecord[], { store, model, faults }: World): Answer | undefined {
  const properties = new Set<string>()
  for (const record of records) {
    if (faults.poison?.(record.urn, record.aspectName) === true)
      return restliError(
        faults.poisonStatus ?? 422,
        faults.poisonSaying ??
          `Failed to ingest ${record.aspectName} of a proposal: javax.persistence.PersistenceException`,
      )
    if (record.aspectName === 'propertyDefinition') properties.add(record.urn)
    const isDefined = (urn: string) => properties.has(urn) || store.has(urn, 'propertyDefinition')
    const refusal = model.refusal(record, isDefined)
    if (refusal !== undefined) return restliError(422, refusal)
  }
  for (const record of records)
    if (faults.silentlyDropping?.(record.urn, record.aspectName) !== true) store.put(record)
  return undefined
}

function ingest(proposals: readonly unknown[], world: World, isSingle: boolean): Answer {
  if (!Array.isArray(proposals)) return restliError(400, "Parameter 'proposals' is required")
  const records = proposals.map((proposal) => recordOf(proposal as Json))
  const wrong = records.find((record) => typeof record === 'string')
  if (typeof wrong === 'string') return restliError(400, wrong)
  const taken = records as readonly TakenRecord[]
  return take(taken, world) ?? ok({ value: isSingle ? taken[0]?.urn : 'success' })
}

function recordOf(proposal: Json): TakenRecord | string {
  const { entityType, entityUrn, aspectName, changeType, systemMetadata } = proposal
  const aspect = proposal.aspect as { readonly value?: unknown; readonly contentType?: unknown } | undefined
  if (typeof entityType !== 'string' || typeof entityUrn !== 'string' || typeof aspectName !== 'string')
    return "Parameter 'proposal' is invalid: entityType, entityUrn and aspectName are required"
  if (!['UPSERT', 'CREATE', 'CREATE_ENTITY'].includes(String(changeType)))
    return `Stand-in: change type ${String(changeType)} is not supported`
  if (typeof aspect?.value !== 'string' || aspect.contentType !== 'application/json')
    return 'Only application/json is a supported content type of an aspect'
  try {
    const value = JSON.parse(aspect.value) as Json
    return { entityType, urn: entityUrn, aspectName, value, systemMetadata: (systemMetadata ?? {}) as Json }
  } catch {
    return `Failed to deserialize the aspect ${aspectName}: it is not JSON`
  }
}

function oneAspect({ path, query }: Asked, { store, model }: World): Answer {
  const urn = decodeURIComponent(path.slice('/aspects/'.length))
  const name = query.get('aspect') ?? ''
  const isThere = store.aspects(urn) !== undefined || isBuiltIn(urn)
  const value = store.aspects(urn)?.get(name)?.value ?? (isThere ? model.keyAspect(urn, name) : undefined)
  if (value === undefined) return restliError(404, 'Resource not found')
  return ok({ aspect: { [model.typeOf(name)]: value }, version: 0 })
}

function oneEntity({ path }: Asked, { store }: World): Answer {
  const urn = decodeURIComponent(path.slice('/entitiesV2/'.length))
  const aspects = store.aspects(urn) ?? new Map<string, never>()
  const entityName = urn.split(':')[2]
  const named = [...aspects].map(([name, { value }]) => [
    name,
    { name, type: 'VERSIONED', version: 0, value },
  ])
  return ok({ entityName, urn, aspects: Object.fromEntries(named) as unknown })
}

function timeSeries({ urn, aspect, entity, limit }: Json, { store }: World): Answer {
  const values = store.series(String(urn), String(aspect)).slice(0, Number(limit ?? 10))
  return ok({
    value: {
      entityName: entity,
      aspectName: aspect,
      limit: limit ?? 10,
      values: values.map(({ value, systemMetadata }) => ({
        aspect: { value: JSON.stringify(value), contentType: 'application/json' },
        systemMetadata,
      })),
    },
  })
}

function listUrns({ entity, start, count }: Json, { store }: World): Answer {
  const urns = store.urns(String(entity))
  const from = Number(start ?? 0)
  const entities = urns.slice(from, from + Number(count ?? 10))
  return ok({ value: { start: from, count: entities.length, total: urns.length, entities } })
}

function listRuns({ pageOffset, pageSize }: Json, { store }: World): Answer {
  const from = Number(pageOffset ?? 0)
  const runs = [...store.runs()].map(([runId, rows]) => ({ runId, rows, timestamp: 0 }))
  return ok({ value: runs.slice(from, from + Number(pageSize ?? 100)) })
}

function describeRun({ runId, start, count }: Json, { store }: World): Answer {
  const from = Number(start ?? 0)
  const rows = store.ofRun(String(runId)).slice(from, from + Number(count ?? 100))
  return ok({ value: rows.map((row) => ({ ...row, runId, timestamp: 0, version: 0, keyAspect: false })) })
}

/** Entities that the run made go whole, with what others have said of them; of all others its own values go. */
function rollback({ runId, dryRun }: Json, { store, faults }: World): Answer {
  const run = String(runId)
  const rows = store.ofRun(run)
  const urns = [...new Set(rows.map(({ urn }) => urn))]
  const made = urns.filter((urn) => store.makerOf(urn) === run)
  const unsafe = made.filter((urn) =>
    [...(store.aspects(urn)?.values() ?? [])].some(({ systemMetadata }) => systemMetadata.runId !== run),
  )
  if (dryRun !== true) {
    for (const { urn, aspectName } of rows) store.revert(urn, aspectName, run)
    for (const urn of made) store.delete(urn)
    for (const urn of made)
      if (faults.leavingShells?.(urn) === true)
        store.put({
          entityType: '',
          urn,
          aspectName: 'status',
          value: { removed: false },
          systemMetadata: {},
        })
  }
  return ok({
    value: {
      entitiesAffected: urns.length,
      entitiesDeleted: made.length,
      aspectsAffected: unsafe.length,
      aspectsReverted: rows.length,
      unsafeEntitiesCount: unsafe.length,
      unsafeEntities: unsafe.map((urn) => ({ urn })),
      aspectRowSummaries: rows
        .slice(0, 100)
        .map((row) => ({ ...row, runId, timestamp: 0, version: 0, keyAspect: false })),
    },
  })
}
