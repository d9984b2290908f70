import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock } from '../../core/clock.ts'
import { ExternalError } from '../../core/errors.ts'
import type { ServerSettings } from './server-settings.ts'

/** What a DataHub server says of itself. */
export interface ServerStatus {
  readonly server: string
  readonly isHealthy: boolean
  /** As the server has it, such as `v1.5.0.6`; undefined where it does not say. */
  readonly version: string | undefined
  /** Whether it takes recipes that remember what they saw, and changes of parts of a record. */
  readonly isStatefulIngestionCapable: boolean
  readonly isPatchCapable: boolean
  /** Why it is not healthy. */
  readonly problem: string | undefined
}

/** How long to wait for a server that is coming up. */
export interface WaitOptions {
  readonly clock: Clock
  readonly timeoutSeconds: number
  /** Called before each pause with what keeps the server from being healthy. */
  readonly onPause: (problem: string) => void
  readonly pauseMilliseconds: number
}

const answerMilliseconds = 10_000

/** Asks the server for its health and its version; a server that does not answer is one that is not healthy. */
export async function serverStatus(settings: ServerSettings): Promise<ServerStatus> {
  try {
    await answer(settings, '/health')
    const config = parsedConfig(await answer(settings, '/config'))
    if (config === undefined) return unhealthy(settings, 'something answers there, but not as DataHub does')
    return {
      server: settings.url,
      isHealthy: true,
      version: versionIn(config),
      isStatefulIngestionCapable: config.statefulIngestionCapable === true,
      isPatchCapable: config.patchCapable === true,
      problem: undefined,
    }
  } catch (error) {
    return unhealthy(settings, reasonOf(error))
  }
}

/**
 * Waits until the server is healthy.
 *
 * @throws ExternalError when the time is over
 */
export async function waitForServer(settings: ServerSettings, options: WaitOptions): Promise<ServerStatus> {
  const { clock, timeoutSeconds, onPause, pauseMilliseconds } = options
  const end = clock.nowMilliseconds() + timeoutSeconds * 1000
  for (;;) {
    const status = await serverStatus(settings)
    if (status.isHealthy) return status
    if (clock.nowMilliseconds() >= end) throw notHealthy(status, `wait ${timeoutSeconds} seconds`)
    onPause(status.problem ?? 'it is not healthy')
    await sleep(pauseMilliseconds)
  }
}

/** The failure that a status without health is. */
export function notHealthy({ server, problem }: ServerStatus, tried: string): ExternalError {
  return new ExternalError(`Cannot reach DataHub at ${server}: found ${problem}; expected a healthy server`, {
    tried,
    nextSteps: [
      'Start one: docker compose --profile quickstart up -d; it takes some minutes, so add --wait',
      'Name another with --server or DATAHUB_GMS_URL',
    ],
  })
}

type ServerConfig = {
  readonly noCode?: unknown
  readonly versions?: Readonly<Record<string, { readonly version?: unknown }>>
  readonly statefulIngestionCapable?: unknown
  readonly patchCapable?: unknown
}

async function answer({ url, token }: ServerSettings, path: string): Promise<string> {
  const response = await fetch(`${url}${path}`, {
    headers: token === undefined ? {} : { Authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(answerMilliseconds),
  })
  const text = await response.text()
  if (response.ok) return text
  if (response.status === 401) throw new Error('it asks for a token (status 401)')
  throw new Error(`status ${response.status} for ${path}`)
}

/** The frontend and other servers answer as well; only the metadata service says that it has no code. */
function parsedConfig(text: string): ServerConfig | undefined {
  try {
    const config = JSON.parse(text) as ServerConfig
    return config.noCode === 'true' || config.noCode === true ? config : undefined
  } catch {
    return undefined
  }
}

function versionIn({ versions }: ServerConfig): string | undefined {
  const version = versions?.['acryldata/datahub']?.version
  return typeof version === 'string' ? version : undefined
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return `no answer within ${answerMilliseconds / 1000} seconds`
  const cause = error.cause as NodeJS.ErrnoException | undefined
  return cause?.code ?? cause?.message ?? error.message
}

function unhealthy({ url }: ServerSettings, problem: string): ServerStatus {
  const unknown = { version: undefined, isStatefulIngestionCapable: false, isPatchCapable: false }
  return { server: url, isHealthy: false, ...unknown, problem }
}
