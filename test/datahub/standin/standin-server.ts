import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { AspectSchemas } from '../../../src/datahub/validate/aspect-schemas.ts'
import { type Answer, type Asked, containerError, ok, openapiError, restliError } from './answer.ts'
import { AspectStore } from './aspect-store.ts'
import { type FaultPlan, faultOf } from './fault-plan.ts'
import { graphqlAnswer } from './graphql-routes.ts'
import { ModelCheck } from './model-check.ts'
import { openapiAnswer } from './openapi-routes.ts'
import { restliAnswer } from './restli-routes.ts'

/** How a stand-in is set up. */
export interface StandInOptions {
  /** What opens it; without one it is open to all. */
  readonly token?: string
  /** What it takes; without them an entity takes what dhub gives it, in any shape. */
  readonly schemas?: AspectSchemas | undefined
  readonly faults?: FaultPlan
}

const DOWN_MILLISECONDS = 30
/** Of the true server: the longest text that it reads. */
const REQUEST_BYTES_MAX = 16_000_000

/**
 * A server that speaks DataHub's own endpoints as far as dhub and the client of DataHub use them, in its shapes and with
 * its errors, on a port of the loopback. It keeps everything in memory, holds what is sent to the schemas and the
 * token, and fails when it is told to.
 */
export class StandIn implements AsyncDisposable {
  readonly store = new AspectStore()
  /** The calls so far, as `POST /aspects?action=ingestProposalBatch`. */
  readonly calls: string[] = []
  /** The bodies of those calls. */
  readonly bodies: string[] = []
  faults: FaultPlan
  readonly #token: string | undefined
  readonly #model: ModelCheck
  #server: Server | undefined
  #port = 0
  #faultable = 0
  #isDown = false
  #restarting: Promise<void> = Promise.resolve()

  private constructor({ token, schemas, faults = {} }: StandInOptions) {
    this.#token = token
    this.#model = new ModelCheck(schemas)
    this.faults = faults
  }

  static async start(options: StandInOptions = {}): Promise<StandIn> {
    const standIn = new StandIn(options)
    await standIn.#listen()
    return standIn
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`
  }

  /** Counts calls from 1 again, for a new plan of faults. */
  failFromNow(faults: FaultPlan): void {
    this.faults = faults
    this.#faultable = 0
  }

  async stop(): Promise<void> {
    await this.#restarting
    const server = this.#server
    if (server === undefined) return
    this.#server = undefined
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop()
  }

  async #listen(): Promise<void> {
    const server = createServer((request, response) => {
      this.#serve(request, response).catch((error: unknown) => {
        send(response, restliError(500, `Stand-in: ${String(error)}`))
      })
    })
    server.on('connection', (socket) => {
      if (this.#isDown) socket.destroy()
    })
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(0, '127.0.0.1', resolve)
    })
    this.#port = (server.address() as AddressInfo).port
    this.#server = server
  }

  /** Down means that every connection breaks; the port is kept, so that nobody else takes it. */
  async #restart(losesState: boolean): Promise<void> {
    this.#isDown = true
    this.#server?.closeAllConnections()
    if (losesState) this.store.clear()
    await sleep(DOWN_MILLISECONDS)
    this.#isDown = false
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.url)
    this.calls.push(`${request.method ?? ''} ${url.pathname}${url.search}`)
    const body = await read(request)
    this.bodies.push(body)
    if (url.pathname === '/health') return send(response, { status: 200 })
    if (!this.#isAllowed(request))
      return send(response, containerError(401, 'Unauthorized to perform this action.', url.pathname))
    if (url.pathname === '/config') return send(response, ok(config))
    if (this.faults.answeringNever === true) return
    this.#faultable++
    const fault = faultOf(this.faults, this.#faultable)
    if (fault?.kind === 'restart') {
      this.#restarting = this.#restart(fault.losesState)
      return
    }
    if (fault?.kind === 'fail') return send(response, restliError(fault.status, 'INTERNAL SERVER ERROR'))
    if (fault?.kind === 'throttle') {
      const headers = { 'Retry-After': String(fault.retryAfterSeconds) }
      return send(response, { ...openapiError(429, 'Throttled due to backlog'), headers })
    }
    const answer = this.#answer(request.method ?? '', url, body)
    if (fault?.kind === 'lose answer') response.destroy()
    else send(response, answer)
  }

  #isAllowed({ headers }: IncomingMessage): boolean {
    return this.#token === undefined || headers.authorization === `Bearer ${this.#token}`
  }

  #answer(method: string, url: URL, body: string): Answer {
    const limit = this.faults.requestBytesMax ?? REQUEST_BYTES_MAX
    if (Buffer.byteLength(body) > limit)
      return restliError(413, `String length (${body.length}) exceeds the maximum length (${limit})`)
    const asked: Asked = { method, path: url.pathname, query: url.searchParams, body: parsed(body) }
    const world = { store: this.store, model: this.#model, faults: this.faults }
    return (
      restliAnswer(asked, world) ??
      openapiAnswer(asked, world) ??
      graphqlAnswer(asked, world) ??
      containerError(404, 'Not Found', url.pathname)
    )
  }
}

const config = {
  noCode: 'true',
  retention: 'true',
  statefulIngestionCapable: true,
  patchCapable: true,
  supportsImpactAnalysis: true,
  models: {},
  versions: {
    'acryldata/datahub': { version: 'v1.5.0.6', commit: '0000000000000000000000000000000000000000' },
  },
  datahub: { serverType: 'quickstart', serverEnv: 'core' },
  telemetry: { enabledCli: false, enabledIngestion: false },
  managedIngestion: { enabled: true, defaultCliVersion: '1.5.0.6' },
}

async function read(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown
  } catch {
    return undefined
  }
}

function send(response: ServerResponse, { status, body, headers = {} }: Answer): void {
  if (response.destroyed) return
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers })
  response.end(body === undefined ? '' : JSON.stringify(body))
}
