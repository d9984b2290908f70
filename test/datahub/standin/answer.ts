/** What a call is answered with. */
export interface Answer {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** A call, read whole. */
export interface Asked {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly body: unknown
}

export function ok(body: unknown): Answer {
  return { status: 200, body }
}

/** An error as the Rest.li endpoints tell it. */
export function restliError(status: number, message: string): Answer {
  const exceptionClass = 'com.linkedin.restli.server.RestLiServiceException'
  const stackTrace = `${exceptionClass} [HTTP Status:${status}]: ${message}\n\tat com.linkedin.metadata.restli.RestliUtils.toTask(RestliUtils.java:42)`
  return { status, body: { exceptionClass, stackTrace, message, status } }
}

/** An error as the OpenAPI endpoints tell it. */
export function openapiError(status: number, error: string): Answer {
  return { status, body: { error } }
}

/** An error as the servlet container tells it, before any endpoint is reached. */
export function containerError(status: number, message: string, url: string): Answer {
  return { status, body: { servlet: 'apiServlet', message, url, status: String(status) } }
}
