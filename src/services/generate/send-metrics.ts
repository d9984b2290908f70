import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { UserError } from '../../core/errors.ts'
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

/**
 * Sends the figures of a run to a folder, as `<run>.json`, or to a database, into its table `dhub_metrics`.
 *
 * @param place a folder, or an address such as `postgres://…`
 */
export async function sendMetrics(place: string, { run, plan, metrics }: SentMetrics): Promise<void> {
  if (!/^postgres(?:ql)?:\/\//.test(place)) {
    await mkdir(place, { recursive: true })
    await writeFile(
      path.join(place, `${run}.json`),
      `${JSON.stringify({ run, plan, ...metrics }, null, 2)}\n`,
    )
    return
  }
  await using session = await openSession(targetOf(place))
  await session.script(tableSql)
  await session.query('insert into dhub_metrics (run, plan, metrics) values ($1, $2, $3::jsonb)', [
    run,
    plan,
    metrics,
  ])
}

function targetOf(place: string) {
  const target = resolveConnectionTarget(place, {})
  if (target !== undefined) return target
  throw new UserError('Cannot send the metrics: found no address; expected postgres://…', ['Mend --metrics'])
}
