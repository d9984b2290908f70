import type { DatasetIdentity, Layout } from '../../../core/dataset.ts'
import type { Person } from '../../../core/estate/business.ts'
import type { NameDataset } from '../../../core/estate/dataset-name.ts'
import type { Assertion, Contract, EstateObservations } from '../../../core/estate/observations.ts'
import type { EstateStructure } from '../../../core/estate/structure.ts'
import { landingSchema } from '../../../domains/bank/landing/feed.ts'
import { bankChecks, contractTables } from '../../../domains/bank/quality/bank-checks.ts'
import type { ConnectionTarget } from '../../../postgres/connection/connection-target.ts'
import { openSession } from '../../../postgres/open-session.ts'
import { deliveredWindow } from '../landing/delivered-window.ts'
import type { EstatePlace } from '../read-structure.ts'
import { evaluateChecks } from './evaluate-checks.ts'
import { profilePlaces } from './profile-places.ts'
import { raiseIncidents } from './raise-incidents.ts'
import { readOperations } from './read-operations.ts'
import { readWorkload } from './read-workload.ts'
import { seeQueries } from './see-queries.ts'
import { shiftObservations } from './shift-observations.ts'
import { sumUsage } from './sum-usage.ts'

/** A bank that is to be looked at. */
export interface ObservedBank {
  readonly target: ConnectionTarget
  readonly layout: Layout
  readonly identity: DatasetIdentity
  readonly places: readonly EstatePlace[]
  readonly structure: EstateStructure
  readonly people: readonly Person[]
  readonly nameOf: NameDataset
  /** The day that all is told for, as days since 1970-01-01. */
  readonly asOf: number
}

/** Who brings deliveries in. */
const OPERATOR = 'it'

/**
 * Measures the bank, asks its checks, and says how it was used. What spans systems needs them in one database: in the
 * other layout there are profiles alone.
 */
export async function observeBank(bank: ObservedBank): Promise<EstateObservations> {
  const { identity, asOf, layout, nameOf, places, structure } = bank
  const profiles = await profilePlaces(places, structure, nameOf, identity.asOf * MILLISECONDS_PER_DAY)
  const none = { operations: [], queries: [], usage: [], assertions: [], contracts: [], incidents: [] }
  const seen = layout === 'databases' ? none : await observeTogether(bank)
  const offset = (asOf - identity.asOf) * MILLISECONDS_PER_DAY
  return shiftObservations({ ...none, ...seen, profiles }, offset)
}

const MILLISECONDS_PER_DAY = 86_400_000

async function observeTogether({ target, identity, structure, people, nameOf, asOf }: ObservedBank) {
  await using session = await openSession(target, { readOnly: true })
  const window = deliveredWindow(identity.asOf)
  const hasLanding = structure.datasets.some(({ schema }) => schema === landingSchema)
  const checks = bankChecks.filter(({ schema }) => hasLanding || schema !== landingSchema)
  const onCall = (department: string): string =>
    (people.findLast(({ groups }) => groups.includes(department)) ?? people[0])?.id ?? 'datahub'
  const assertions = await evaluateChecks(session, checks, window, nameOf)
  const queries = await seeQueries(await readWorkload(identity.domain), {
    structure,
    people,
    seed: identity.seed,
    asOf,
  })
  return {
    operations: hasLanding ? await readOperations(session, window, nameOf, onCall(OPERATOR)) : [],
    queries,
    usage: sumUsage(queries),
    assertions,
    contracts: contractsOf(assertions, nameOf),
    incidents: raiseIncidents(assertions, checks, onCall),
  }
}

function contractsOf(assertions: readonly Assertion[], nameOf: NameDataset): readonly Contract[] {
  return contractTables.flatMap((name) => {
    const [schema = '', table = ''] = name.split('.')
    const dataset = nameOf(schema, table)
    const ids = assertions.filter((assertion) => assertion.dataset === dataset).map(({ id }) => id)
    return ids.length === 0 ? [] : [{ id: name, dataset, assertions: ids }]
  })
}
