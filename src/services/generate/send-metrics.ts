import { access, constants, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { UserError } from '../../core/errors.ts'
import { redactSecrets } from '../../core/redact-secrets.ts'
import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import { resolveConnectionTarget } from '../../postgres/connection/resolve-connection-target.ts'
import { openSession } from '../../postgres/open-session.ts'

/** A run in figures, and which one it was. */
export interface SentMetrics {
  readonly run: string
  readonly plan: string
  readonly metrics: object
}

const tableSql = `
create table if not exists dhub_metrics (
  sent    timestamptz not null default now(),
  run     text not null,
  plan    text not null,
  metrics jsonb not null
)`

const isAddress = (place: string): boolean => /^postgres(?:ql)?:\/\//.test(place)

/**
 * Sees that figures can be sent to a place, before there are any.
 *
 * @throws UserError for a folder that cannot be written, or an address of something else; PostgresError for a server
 */
export async function requireMetricsPlace(place: string): Promise<void> {
  if (isAddress(place)) {
    await using session = await openSession(targetOf(place))
    await session.script(tableSql)
    return
  }
  if (/^\w+:\/\//.test(place)) throw unfit(place, 'an address of something else')
  try {
    await mkdir(place, { recursive: true })
    await access(place, constants.W_OK)
  } catch (error) {
    throw unfit(place, (error as { readonly code?: string }).code ?? 'an error', error)
  }
}

/**
 * Sends the figures of a run to a folder, as `<run>.json`, or to a database, into its table `dhub_metrics`.
 *
 * @param place a folder, or an address such as `postgres://…`
 */
export async function sendMetrics(place: string, { run, plan, metrics }: SentMetrics): Promise<void> {
  if (!isAddress(place)) {
    const text = `${JSON.stringify({ run, plan, ...metrics }, null, 2)}\n`
    await writeFile(path.join(place, `${run}.json`), text)
    return
  }
  await using session = await openSession(targetOf(place))
  await session.query('insert into dhub_metrics (run, plan, metrics) values ($1, $2, $3::jsonb)', [
    run,
    plan,
    metrics,
  ])
}

function targetOf(place: string): ConnectionTarget {
  const target = resolveConnectionTarget(place, {})
  if (target !== undefined) return target
  throw unfit('', 'no address')
}

const unfit = (place: string, found: string, cause?: unknown) =>
  new UserError(
    `Cannot send the metrics to ${redactSecrets(place)}: found ${found}; expected a folder, or postgres://…`,
    ['Mend --metrics'],
    { cause },
  )
