import { setTimeout as sleep } from 'node:timers/promises'
import { ExternalError } from '../../core/errors.ts'
import type { RetryEvent } from '../../core/event.ts'
import { type RetryPolicy, retrying } from '../../generation/retry.ts'
import { ServerError } from './server-error.ts'

/** The server, and how to be patient with it. */
export interface Connection {
  /** Without a slash at the end. */
  readonly url: string
  readonly token: string | undefined
  readonly retry: RetryPolicy
  readonly timeoutMilliseconds: number
  /** Told of each call that will be tried again. */
  readonly onRetry?: (event: RetryEvent) => void
  /** Gives up all calls when it is aborted. */
  readonly signal?: AbortSignal
}

/** How patient dhub is when nobody says otherwise: five attempts within about half a minute. */
export const defaultPatience = {
  retry: { attemptsMax: 5, pauseMilliseconds: 1000, jitterSeed: 1 },
  timeoutMilliseconds: 60_000,
} as const satisfies Pick<Connection, 'retry' | 'timeoutMilliseconds'>

/** One call. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** From the server's root, with its query. */
  readonly path: string
  readonly body?: string
}

const TRANSIENT = new Set([408, 429, 500, 502, 503, 504])
const RETRY_AFTER_MILLISECONDS_MAX = 60_000

/**
 * Calls the server and gives the text of its answer. What may pass is tried again: no connection, no answer in time,
 * 429 (after the pause that the server asks for) and 5xx.
 *
 * @throws ServerError when the server says no, ExternalError when it cannot be reached
 */
export async function request(connection: Connection, call: Call): Promise<string> {
  const { signal } = connection
  let asked = 0
  const trial = {
    what: `${call.method} ${call.path}`,
    policy: connection.retry,
    isTransient,
    sleep: async (milliseconds: number) => {
      await sleep(Math.max(milliseconds, asked), undefined, signal === undefined ? {} : { signal })
    },
  }
  let answer = ''
  const attempts = retrying(trial, async function* () {
    try {
      yield await once(connection, call)
    } catch (error) {
      asked = error instanceof ServerError ? (error.retryAfterMilliseconds ?? 0) : 0
      throw error
    }
  })
  for await (const event of attempts) {
    if (typeof event === 'string') answer = event
    else connection.onRetry?.(event)
  }
  return answer
}

/** Whether a failure may pass by itself. */
export function isTransient(error: unknown): boolean {
  return error instanceof ServerError ? TRANSIENT.has(error.status) : error instanceof UnreachableError
}

/** The server cannot be reached, or does not answer in time. */
class UnreachableError extends ExternalError {}

async function once({ url, token, timeoutMilliseconds, signal }: Connection, call: Call): Promise<string> {
  const timeout = AbortSignal.timeout(timeoutMilliseconds)
  try {
    const response = await fetch(`${url}${call.path}`, {
      method: call.method,
      headers: {
        Accept: 'application/json',
        'Content-Type': 'application/json',
        'X-RestLi-Protocol-Version': '2.0.0',
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      },
      signal: signal === undefined ? timeout : AbortSignal.any([timeout, signal]),
      ...(call.body === undefined ? {} : { body: call.body }),
    })
    const body = await response.text()
    if (response.ok) return body
    throw new ServerError({
      call: `${call.method} ${call.path}`,
      status: response.status,
      body: token === undefined ? body : body.replaceAll(token, '***'),
      retryAfterMilliseconds: retryAfter(response.headers.get('retry-after')),
    })
  } catch (error) {
    if (error instanceof ServerError || signal?.aborted === true) throw error
    throw unreachable(url, call, timeoutMilliseconds, error)
  }
}

/** Whole seconds, as DataHub gives them; a date is not worth waiting for. */
function retryAfter(header: string | null): number | undefined {
  const seconds = Number(header ?? Number.NaN)
  return Number.isFinite(seconds) ? Math.min(seconds * 1000, RETRY_AFTER_MILLISECONDS_MAX) : undefined
}

function unreachable(url: string, call: Call, timeoutMilliseconds: number, error: unknown): UnreachableError {
  const cause = error instanceof Error ? (error.cause as NodeJS.ErrnoException | undefined) : undefined
  const isLate = error instanceof Error && error.name === 'TimeoutError'
  const reason = isLate
    ? `no answer within ${timeoutMilliseconds / 1000} seconds`
    : (cause?.code ?? cause?.message ?? (error instanceof Error ? error.message : String(error)))
  return new UnreachableError(`Cannot reach DataHub at ${url}: found ${reason}; expected an answer`, {
    cause: error,
    ...(cause?.code === undefined ? {} : { code: cause.code }),
    tried: `${call.method} ${call.path}`,
    nextSteps: ['Look with `dhub datahub status`', 'Name the server with --server or DATAHUB_GMS_URL'],
  })
}
