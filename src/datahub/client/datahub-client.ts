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

/** What a rollback took away. */
export interface RolledBack {
  readonly entitiesAffected: number
  readonly aspectsAffected: number
}

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

  /** Takes an entity away for good, with all its aspects. */
  async deleteEntity(entityType: string, urn: string): Promise<void> {
    await request(this.#connection, {
      method: 'DELETE',
      path: `/openapi/v3/entity/${entityType}/${encodeURIComponent(urn)}`,
    })
  }

  /** Takes back what a run wrote. @param dryRun only counts it */
  async rollback(runId: string, dryRun: boolean): Promise<RolledBack> {
    const answer = await this.#json<{ readonly value?: Partial<RolledBack> }>({
      method: 'POST',
      path: '/runs?action=rollback',
      body: JSON.stringify({ runId, dryRun, hardDelete: !dryRun, safe: false }),
    })
    const { entitiesAffected = 0, aspectsAffected = 0 } = answer.value ?? {}
    return { entitiesAffected, aspectsAffected }
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
