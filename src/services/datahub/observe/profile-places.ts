import { tablesOf } from '../../../core/domain.ts'
import type { NameDataset } from '../../../core/estate/dataset-name.ts'
import type { Profile } from '../../../core/estate/observations.ts'
import type { EstateStructure } from '../../../core/estate/structure.ts'
import type { TableSpec } from '../../../core/table.ts'
import { bank } from '../../../domains/bank/domain.ts'
import { feedTable } from '../../../domains/bank/landing/feed-table.ts'
import { feeds } from '../../../domains/bank/landing/feeds.ts'
import { openSession } from '../../../postgres/open-session.ts'
import { readProfile } from '../../../sources/postgres/profile/read-profile.ts'
import type { EstatePlace } from '../read-structure.ts'

/** Profiles of all tables, each database as it was at one moment. */
export async function profilePlaces(
  places: readonly EstatePlace[],
  structure: EstateStructure,
  nameOf: NameDataset,
  at: number,
): Promise<readonly Profile[]> {
  const specs = new Map(
    [...tablesOf(bank), ...feeds.map(feedTable)].map((spec) => [nameOf(spec.schema, spec.name), spec]),
  )
  const profiles: Profile[] = []
  for (const { target } of places) {
    const tables = structure.datasets.filter(
      ({ database, kind }) => database === target.database && kind === 'table',
    )
    await using session = await openSession(target, { readOnly: true })
    const found = await session.transaction(async () => {
      const measured: Profile[] = []
      for (const dataset of tables) {
        const spec = specs.get(dataset.name)
        measured.push(await readProfile(session, { dataset, at, ...shownOf(spec, dataset.columns) }))
      }
      return measured
    }, 'isolation level repeatable read read only')
    profiles.push(...found)
  }
  return profiles
}

/** Of tables that no spec tells of nothing is shown: any column may hold personal data. */
function shownOf(spec: Pick<TableSpec, 'columns'> | undefined, all: readonly { readonly name: string }[]) {
  if (spec === undefined) return { personal: new Set(all.map(({ name }) => name)), listed: new Set<string>() }
  const columns = Object.entries(spec.columns)
  return {
    personal: new Set(columns.filter(([, { isPersonal }]) => isPersonal).map(([name]) => name)),
    listed: new Set(columns.filter(([, { values }]) => values !== undefined).map(([name]) => name)),
  }
}
