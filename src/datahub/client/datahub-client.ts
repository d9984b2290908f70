import { ExternalError } from '../../core/errors.ts'
import { type Call, type Connection, request } from './request.ts'
import { ServerError } from './server-error.ts'

/** What `/config` tells. */
export interface ServerConfig {
  /** `true` from the metadata service; the frontend does not have it. */
  readonly noCode?: string | boolean
  readonly versions?: Readonly<Record<string, { readonly version?: string; readonly commit?: string }>>
  readonly patchCapable?: boolean
  readonly statefulIngestionCapable?: boolean
}

/** A record as it is sent. */
export interface SentProposal {
  readonly entityType: string
  readonly entityUrn: string
  readonly changeType: string
  readonly aspectName: string
  readonly aspect: { readonly value: string; readonly contentType: 'application/json' }
  readonly systemMetadata?: unknown
  /** How the server is to take it, such as `X-DataHub-Sync-Index-Update`. */
  readonly headers?: Readonly<Record<string, string>>
}

/** An aspect as it is read. */
export interface ReadAspect {
  readonly value: Readonly<Record<string, unknown>>
  readonly systemMetadata?: { readonly runId?: string; readonly lastObserved?: number } | null
}

/** An entity as it is read: its URN, and its aspects by name. */
export type ReadEntity = { readonly urn: string } & Readonly<Record<string, ReadAspect | string>>

/** A page of entities; without a scroll id it is the last one. */
export interface EntityPage {
  readonly entities: readonly ReadEntity[]
  readonly scrollId: string | undefined
}

/** What a rollback takes away. */
export interface RolledBack {
  readonly entitiesAffected: number
  readonly aspectsReverted: number
  /** Entities that the run made and others have written to since: what those wrote goes with them. */
  readonly unsafeEntities: readonly string[]
}

/** A run that the server remembers. */
export interface KnownRun {
  readonly runId: string
  /** Aspects whose newest value is of the run. */
  readonly rows: number
  /** When it was last heard of: milliseconds since 1970. */
  readonly timestamp: number
}

/** An aspect that a run wrote. */
export interface RunRow {
  readonly urn: string
  readonly aspectName: string
}

const URNS_PER_CALL = 100
const RUNS_PER_CALL = 100
const ROWS_PER_CALL = 1000
/** The index that the server looks runs up in gives no more. */
export const RUN_ROWS_MAX = 10_000

/** The calls that dhub makes to a DataHub server. Each has a timeout, and is tried again when that may help. */
export class DatahubClient {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /** @throws ExternalError when what answers there is not the metadata service */
  async config(): Promise<ServerConfig> {
    const config = await this.#json<ServerConfig>({ method: 'GET', path: '/config' })
    if (String(config.noCode) === 'true') return config
    throw new ExternalError(
      `Cannot talk to DataHub at ${this.#connection.url}: found another service; expected the metadata service`,
      { nextSteps: ['Name the metadata service with --server: port 8080, or /api/gms behind the frontend'] },
    )
  }

  /** @throws ExternalError when the server is not healthy */
  async health(): Promise<void> {
    await request(this.#connection, { method: 'GET', path: '/health' })
  }

  /** Sends proposals as one: when one of them is refused, none is taken. */
  async ingest(proposals: readonly SentProposal[]): Promise<void> {
    await request(this.#connection, {
      method: 'POST',
      path: '/aspects?action=ingestProposalBatch',
      body: JSON.stringify({ proposals, async: 'false' }),
    })
  }

  /** One aspect of an entity; undefined where it has none. */
  async aspect(entityType: string, urn: string, aspectName: string): Promise<ReadAspect | undefined> {
    const path = `/openapi/v3/entity/${entityType}/${encodeURIComponent(urn)}/${aspectName}?systemMetadata=true`
    return await this.#orUndefined<ReadAspect>({ method: 'GET', path })
  }

  /** An entity with the aspects that are named, or all; undefined where there is no such entity. */
  async entity(
    entityType: string,
    urn: string,
    aspectNames: readonly string[] = [],
  ): Promise<ReadEntity | undefined> {
    const query = new URLSearchParams({ systemMetadata: 'true' })
    for (const name of aspectNames) query.append('aspects', name)
    const path = `/openapi/v3/entity/${entityType}/${encodeURIComponent(urn)}?${query.toString()}`
    return await this.#orUndefined<ReadEntity>({ method: 'GET', path })
  }

  /** All entities of a kind, page by page. */
  async *entities(
    entityType: string,
    { aspectNames = [], query = '*', pageSize = 100 }: ScrollOptions = {},
  ): AsyncGenerator<ReadEntity> {
    let scrollId: string | undefined
    do {
      const words = new URLSearchParams({ count: String(pageSize), query, systemMetadata: 'true' })
      for (const name of aspectNames) words.append('aspects', name)
      if (scrollId !== undefined) words.set('scrollId', scrollId)
      const path = `/openapi/v3/entity/${entityType}?${words.toString()}`
      const page = await this.#json<EntityPage>({ method: 'GET', path })
      yield* page.entities
      scrollId = page.scrollId ?? undefined
    } while (scrollId !== undefined)
  }

  /** Entities by their URNs, with the aspects that are named; those that are not there are left out. */
  async entitiesNamed(
    entityType: string,
    urns: readonly string[],
    aspectNames: readonly string[],
  ): Promise<readonly ReadEntity[]> {
    const found: ReadEntity[] = []
    const wanted = Object.fromEntries(aspectNames.map((name) => [name, {}]))
    for (let start = 0; start < urns.length; start += URNS_PER_CALL) {
      const body = urns.slice(start, start + URNS_PER_CALL).map((urn) => ({ urn, ...wanted }))
      const path = `/openapi/v3/entity/${entityType}/batchGet?systemMetadata=true`
      found.push(
        ...(await this.#json<readonly ReadEntity[]>({ method: 'POST', path, body: JSON.stringify(body) })),
      )
    }
    return found
  }

  /** The newest value of an aspect that is told in time, such as `datasetProfile`. */
  async latest(
    entityType: string,
    urn: string,
    aspectName: string,
  ): Promise<Readonly<Record<string, unknown>> | undefined> {
    const { value } = await this.#json<{
      readonly value?: { readonly values?: readonly { readonly aspect: { readonly value: string } }[] }
    }>({
      method: 'POST',
      path: '/aspects?action=getTimeseriesAspectValues',
      body: JSON.stringify({ urn, entity: entityType, aspect: aspectName, limit: 1 }),
    })
    const text = value?.values?.[0]?.aspect.value
    return text === undefined ? undefined : (JSON.parse(text) as Readonly<Record<string, unknown>>)
  }

  /** The runs that the server remembers, the newest first. */
  async runs(): Promise<readonly KnownRun[]> {
    const found: KnownRun[] = []
    for (let page = 0; ; page += RUNS_PER_CALL) {
      const { value = [] } = await this.#json<{ readonly value?: readonly KnownRun[] }>({
        method: 'POST',
        path: '/runs?action=list',
        body: JSON.stringify({ pageOffset: page, pageSize: RUNS_PER_CALL, includeSoft: true }),
      })
      found.push(...value)
      if (value.length < RUNS_PER_CALL) return found
    }
  }

  /** What a run wrote, as far as the server tells: of its newest values ten thousand at most. */
  async runRows(runId: string): Promise<readonly RunRow[]> {
    const found: RunRow[] = []
    while (found.length < RUN_ROWS_MAX) {
      const { value = [] } = await this.#json<{ readonly value?: readonly RunRow[] }>({
        method: 'POST',
        path: '/runs?action=describe',
        body: JSON.stringify({ runId, start: found.length, count: ROWS_PER_CALL, includeSoft: true }),
      })
      found.push(...value)
      if (value.length < ROWS_PER_CALL) break
    }
    return found
  }

  /** Takes an entity away for good, with all its aspects. */
  async deleteEntity(entityType: string, urn: string): Promise<void> {
    await request(this.#connection, {
      method: 'DELETE',
      path: `/openapi/v3/entity/${entityType}/${encodeURIComponent(urn)}`,
    })
  }

  /** Takes back what a run wrote. @param dryRun only counts it */
  async rollback(runId: string, dryRun: boolean): Promise<RolledBack> {
    const answer = await this.#json<{
      readonly value?: {
        readonly entitiesAffected?: number
        readonly aspectsReverted?: number
        readonly unsafeEntities?: readonly { readonly urn: string }[]
      }
    }>({
      method: 'POST',
      path: '/runs?action=rollback',
      body: JSON.stringify({ runId, dryRun, safe: false }),
    })
    const { entitiesAffected = 0, aspectsReverted = 0, unsafeEntities = [] } = answer.value ?? {}
    return { entitiesAffected, aspectsReverted, unsafeEntities: unsafeEntities.map(({ urn }) => urn) }
  }

  /** Asks by GraphQL. @throws ExternalError with what the server found wrong in the question */
  async graphql<Data>(query: string, variables: Readonly<Record<string, unknown>>): Promise<Data> {
    const answer = await this.#json<{
      readonly data?: Data | null
      readonly errors?: readonly { readonly message: string }[]
    }>({ method: 'POST', path: '/api/graphql', body: JSON.stringify({ query, variables }) })
    if (answer.errors === undefined && answer.data !== undefined && answer.data !== null) return answer.data
    const said = answer.errors?.map(({ message }) => message).join('; ') ?? 'no data'
    throw new ExternalError(`Cannot ask DataHub: found ${said}; expected an answer`, { tried: 'GraphQL' })
  }

  async #json<Answer>(call: Call): Promise<Answer> {
    const text = await request(this.#connection, call)
    try {
      return JSON.parse(text) as Answer
    } catch (cause) {
      throw new ExternalError(
        `Cannot ${call.method} ${call.path}: found an answer that is not JSON; expected DataHub's own`,
        { cause, nextSteps: ['Name the metadata service with --server, on port 8080 by default'] },
      )
    }
  }

  async #orUndefined<Answer>(call: Call): Promise<Answer | undefined> {
    try {
      return await this.#json<Answer>(call)
    } catch (error) {
      if (error instanceof ServerError && error.status === 404) return undefined
      throw error
    }
  }
}

/** What to read of a kind of entity. */
interface ScrollOptions {
  readonly aspectNames?: readonly string[]
  readonly query?: string
  readonly pageSize?: number
}
