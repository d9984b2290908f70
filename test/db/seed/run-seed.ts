import { fixedClock } from '../../../src/core/clock.ts'
import type { RunEvent } from '../../../src/core/event.ts'
import type { ConnectionTarget } from '../../../src/postgres/connection/connection-target.ts'
import { openSession } from '../../../src/postgres/open-session.ts'
import { seedAll } from '../../../src/services/seed/seed-all.ts'
import type { SeedRequest } from '../../../src/services/seed/seed-request.ts'
import type { SeedContext, SeedResult } from '../../../src/services/seed/seed-result.ts'

/** Noon of 21 November 2026, UTC. */
const NOON = 1_795_262_400_000

/** The smallest bank that is quick to make: 24 customers. */
export const smallBank: SeedRequest = {
  domain: 'bank',
  scale: 0.02,
  seed: 42,
  asOf: 20_778,
  workers: 0,
  isReplacing: false,
  retry: { attemptsMax: 3, pauseMilliseconds: 1 },
}

/** The flags of nobody: everything as recorded, or the default. */
export const noFlags: SeedRequest = {
  domain: 'bank',
  workers: 0,
  isReplacing: false,
  retry: { attemptsMax: 3, pauseMilliseconds: 1 },
}

/** Seeds to the end, or to where it fails. */
export async function runSeed(
  target: ConnectionTarget,
  request: SeedRequest,
  context: Partial<SeedContext> & { readonly onEvent?: (event: RunEvent) => void } = {},
): Promise<SeedResult & { readonly events: readonly RunEvent[] }> {
  const { onEvent, ...rest } = context
  const run = seedAll(request, { target, clock: fixedClock(NOON), ...rest })
  const events: RunEvent[] = []
  try {
    for (;;) {
      const step = await run.next()
      if (step.done === true) return { ...step.value, events }
      events.push(step.value)
      onEvent?.(step.value)
    }
  } finally {
    await run.return(undefined as never)
  }
}

/** The rows of a query. */
export async function queryRows<Row extends object>(target: ConnectionTarget, sql: string): Promise<Row[]> {
  await using session = await openSession(target)
  return await session.query<Row>(sql)
}

/** A clock so many days after that of the tests. */
export const daysLater = (days: number) => fixedClock(NOON + days * 86_400_000)
