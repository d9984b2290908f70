import { findUnsafeText } from '../../core/safety/find-unsafe-text.ts'
import type { AnyTable } from '../../core/table.ts'
import { qualifiedName } from '../../core/table.ts'
import { openSession } from '../../postgres/open-session.ts'
import { quoteIdentifier } from '../../postgres/quote.ts'
import type { Session } from '../../postgres/session.ts'
import { type Place, placedName } from '../../sinks/postgres/place.ts'
import type { CheckOutcome } from './verify-document.ts'

const SAMPLES_MAX = 5
const BATCH_ROWS = 5000

/**
 * Looks through every text column for what could point at someone or something real. Values of closed lists and of
 * references are looked at where they come from.
 *
 * @param now milliseconds of a clock that only goes forward
 */
export async function* verifySafety(
  place: Place,
  tables: readonly AnyTable[],
  now: () => number,
): AsyncGenerator<CheckOutcome> {
  await using session = await openSession(place.target, { readOnly: true })
  for (const table of tables) {
    const began = now()
    const findings = await findInTable(session, place, table)
    yield {
      check: `safety/${qualifiedName(table)}`,
      title: `No text of ${qualifiedName(table)} points at anybody or anything real`,
      offenders: findings.count,
      seconds: (now() - began) / 1000,
      samples: findings.samples,
    }
  }
}

async function findInTable(session: Session, place: Place, table: AnyTable) {
  const samples: Readonly<Record<string, unknown>>[] = []
  let count = 0
  for (const column of textColumns(table)) {
    const name = quoteIdentifier(column)
    const hint = `${qualifiedName(table)}.${column}`
    const sql = `select distinct ${name} from ${placedName(place, table)} where ${name} is not null`
    const { batches } = await session.stream(sql, BATCH_ROWS)
    for await (const batch of batches) {
      for (const [value] of batch) {
        const [finding] = findUnsafeText(value as string, hint)
        if (finding === undefined) continue
        count++
        if (samples.length < SAMPLES_MAX) samples.push({ column, ...finding })
      }
    }
  }
  return { count, samples }
}

function textColumns(table: AnyTable): readonly string[] {
  return Object.entries(table.columns)
    .filter(([, { type }]) => type.kind === 'varchar' || type.kind === 'text')
    .filter(([, { values, references }]) => values === undefined && references === undefined)
    .map(([name]) => name)
}
