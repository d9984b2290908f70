import { formatDay } from '../../../core/calendar.ts'
import type { DatasetIdentity } from '../../../core/dataset.ts'
import { deliverySql } from '../../../domains/bank/landing/delivery-sql.ts'
import { landingSchema } from '../../../domains/bank/landing/feed.ts'
import { feeds } from '../../../domains/bank/landing/feeds.ts'
import { landingFiles } from '../../../domains/bank/landing/landing-files.ts'
import { fullestDeliverySql, sendAgainSql, spoilSql } from '../../../domains/bank/quality/fault-sql.ts'
import { pastFaults } from '../../../domains/bank/quality/faults.ts'
import type { Querying, Session } from '../../../postgres/session.ts'
import { deliveredWindow } from './delivered-window.ts'
import { feedsMark, readFeedsMark, writeFeedsMark } from './feeds-mark.ts'

/** What was delivered. */
export interface MadeFeeds {
  readonly feeds: number
  readonly lines: number
}

/**
 * Makes the feeds of a bank anew, from the bank's own rows: deliveries of the last weeks, with the defects that they
 * once had and the deliveries that mended them. Nothing outside the landing schema and the ledger's is touched, and
 * either all of it is done or nothing.
 */
export async function makeFeeds(session: Session, identity: DatasetIdentity): Promise<MadeFeeds> {
  return await session.transaction(async () => {
    await emptyFeeds(session)
    const { from, to } = deliveredWindow(identity.asOf)
    for (const feed of feeds) await session.query(deliverySql(feed), [from, to])
    await addPastFaults(session, identity.asOf)
    await writeFeedsMark(session, feedsMark(identity))
    return { feeds: feeds.length, lines: await countLines(session) }
  })
}

/** Whether the feeds are there, and are those of this bank. */
export async function hasFeeds(querying: Querying, identity: DatasetIdentity): Promise<boolean> {
  const [found] = await querying.query<{ there: boolean }>(
    'select to_regnamespace($1) is not null as there',
    [landingSchema],
  )
  return found?.there === true && (await readFeedsMark(querying)) === feedsMark(identity)
}

async function emptyFeeds(session: Session): Promise<void> {
  const [found] = await session.query<{ there: boolean }>('select to_regclass($1) is not null as there', [
    `${landingSchema}.${feeds[0]?.name}`,
  ])
  if (found?.there === true)
    return await session.script(`truncate ${feeds.map(({ name }) => `${landingSchema}.${name}`).join(', ')}`)
  for (const { text } of landingFiles()) await session.script(text)
}

/** A delivery of the past that was bad is there twice: as it came, and as it came again when it was put right. */
async function addPastFaults(session: Session, asOf: number): Promise<void> {
  for (const fault of pastFaults) {
    const [first, last] = fault.daysBefore
    const days = [formatDay(asOf - first), formatDay(asOf - last)]
    const [delivery] = await session.query<{ moment: string }>(fullestDeliverySql(fault), days)
    if (delivery === undefined) continue
    await session.query(sendAgainSql(fault), [delivery.moment])
    await session.query(spoilSql(fault), [delivery.moment])
  }
}

async function countLines(session: Session): Promise<number> {
  const counts = feeds.map(({ name }) => `(select count(*) from ${landingSchema}.${name})`)
  const [row] = await session.query<{ lines: string }>(`select (${counts.join(' + ')})::text as lines`)
  return Number(row?.lines)
}
