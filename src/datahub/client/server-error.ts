import { ExternalError } from '../../core/errors.ts'

/** What an answer of DataHub that is no success says. */
export interface ServerRefusal {
  /** Such as `POST /aspects?action=ingestProposal`. */
  readonly call: string
  readonly status: number
  readonly body: string
  /** From the header `Retry-After`. */
  readonly retryAfterMilliseconds: number | undefined
}

/** DataHub answered, and said no. The message is the server's own. */
export class ServerError extends ExternalError {
  readonly status: number
  /** What the server said, without its stack of Java. */
  readonly said: string
  readonly retryAfterMilliseconds: number | undefined

  constructor({ call, status, body, retryAfterMilliseconds }: ServerRefusal) {
    const said = saidIn(body)
    super(`Cannot ${call}: found status ${status}: ${said}; expected success`, {
      code: String(status),
      tried: call,
      nextSteps: stepsAfter(status),
    })
    this.status = status
    this.said = said
    this.retryAfterMilliseconds = retryAfterMilliseconds
  }
}

const SAID_LETTERS_MAX = 1000

/** Rest.li and Jetty have a `message`, OpenAPI an `error`; what is no JSON is told as it is, without markup. */
function saidIn(body: string): string {
  const text = fromJson(body) ?? body.replace(/<style[\s\S]*?<\/style>|<[^>]*>/g, ' ')
  const plain = text.replace(/\s+/g, ' ').trim()
  if (plain === '') return 'nothing'
  return plain.length > SAID_LETTERS_MAX ? `${plain.slice(0, SAID_LETTERS_MAX)}…` : plain
}

function fromJson(body: string): string | undefined {
  try {
    const json = JSON.parse(body) as Readonly<Record<string, unknown>> | null
    for (const text of [json?.message, json?.error]) if (typeof text === 'string') return text
  } catch {
    return undefined
  }
  return undefined
}

function stepsAfter(status: number): string[] {
  if (status === 401) return ['Give a token that is valid with --token or DATAHUB_GMS_TOKEN']
  if (status === 403) return ['Give a token of somebody who may do this, with --token or DATAHUB_GMS_TOKEN']
  if (status === 404) return ['Name the metadata service with --server, on port 8080 by default']
  return []
}
