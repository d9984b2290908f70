import type { ConnectionTarget } from '../../../src/postgres/connection/connection-target.ts'
import { ExclusiveConnection } from '../../../src/postgres/exclusive-connection.ts'
import { beginRun } from '../../../src/runs/run-ledger.ts'
import { newSeedRun } from '../../../src/runs/seed-runs.ts'
import { SliceLedger } from '../../../src/runs/slice-ledger.ts'
import { placesOf } from '../../../src/sinks/postgres/place.ts'
import { PostgresSink, type PostgresSinkOptions } from '../../../src/sinks/postgres/postgres-sink.ts'
import { shop, shopIdentity } from '../../shop/shop.ts'

/** A sink for the shop, and the connection and run behind it. */
export interface OpenShop extends AsyncDisposable {
  readonly sink: PostgresSink
  readonly connection: ExclusiveConnection
  readonly run: number
}

/** Opens the shop in a database as it is: a new run, or the one that is to go on. */
export async function openShop(
  target: ConnectionTarget,
  options: Partial<PostgresSinkOptions> & { readonly run?: number } = {},
): Promise<OpenShop> {
  const connection = await ExclusiveConnection.open(target)
  const [place] = placesOf(shop, 'schemas', target)
  if (place === undefined) throw new Error('the layout has no place')
  const plan = {
    identity: shopIdentity(),
    layout: 'schemas',
    schemas: ['people', 'sales'],
    rootsPerUnit: 15,
  } as const
  const run =
    options.run ?? (await beginRun(connection.current, newSeedRun(plan, { askedIn: target.database })))
  const sink = new PostgresSink({
    place,
    connection,
    book: new SliceLedger(run),
    present: new Set(),
    isResumed: options.run !== undefined,
    connections: 2,
    retry: { attemptsMax: 3, pauseMilliseconds: 1 },
    ...options,
  })
  return { sink, connection, run, [Symbol.asyncDispose]: () => connection[Symbol.asyncDispose]() }
}
