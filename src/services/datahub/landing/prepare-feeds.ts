import type { Layout } from '../../../core/dataset.ts'
import { UserError } from '../../../core/errors.ts'
import { bank } from '../../../domains/bank/domain.ts'
import type { ConnectionTarget } from '../../../postgres/connection/connection-target.ts'
import { openSession } from '../../../postgres/open-session.ts'
import { refuseProduction } from '../../database/refuse-production.ts'
import { requireCompleteRun } from '../../seed/require-complete-run.ts'
import { hasFeeds, type MadeFeeds, makeFeeds } from './make-feeds.ts'
import { type PlantedFault, plantFaults } from './plant-faults.ts'

/** Whose feeds are wanted. */
export interface FeedsWish {
  readonly target: ConnectionTarget
  /** Which bank, where the server holds one in each layout. */
  readonly layout: Layout | undefined
  /** The user's `--allow-production`. */
  readonly isProductionAllowed: boolean
}

/** What was done to the feeds before the bank is told of. */
export interface PreparedFeeds {
  /** Undefined when they were there already. */
  readonly made: MadeFeeds | undefined
  /** Undefined when nothing was to be planted. */
  readonly planted: readonly PlantedFault[] | undefined
}

/**
 * Makes the feeds of the landing schema anew, as the plan has them.
 *
 * @throws UserError for a bank that is spread over databases: feeds are loaded across its systems
 */
export async function healFeeds(wish: FeedsWish): Promise<MadeFeeds> {
  const identity = await requireFeeds(wish)
  await using session = await openSession(wish.target)
  return await makeFeeds(session, identity)
}

/** Makes the feeds where they are missing or another bank's, and plants defects where that is asked for. */
export async function prepareFeeds(wish: FeedsWish, hasIncidents: boolean): Promise<PreparedFeeds> {
  const { layout } = await requireCompleteRun(bank, wish.target, wish.layout, 'tell of')
  if (layout === 'databases' && !hasIncidents) return { made: undefined, planted: undefined }
  const identity = await requireFeeds(wish)
  await using session = await openSession(wish.target)
  if (!hasIncidents && (await hasFeeds(session, identity))) return { made: undefined, planted: undefined }
  const made = await makeFeeds(session, identity)
  return { made, planted: hasIncidents ? await plantFaults(session, identity.asOf) : undefined }
}

async function requireFeeds({ target, layout, isProductionAllowed }: FeedsWish) {
  const run = await requireCompleteRun(bank, target, layout, 'make the feeds of')
  if (run.layout === 'databases')
    throw new UserError(
      'Cannot make feeds: found a bank with a database for each system; expected one with all systems in one database',
      ['Seed it so: dhub seed all --layout schemas'],
    )
  refuseProduction(target, isProductionAllowed)
  return run.identity
}
