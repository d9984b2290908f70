import { formatDay, SECONDS_PER_DAY } from '../../core/calendar.ts'
import type { Layout } from '../../core/dataset.ts'
import { datasetNaming } from '../../core/estate/dataset-name.ts'
import type { Estate } from '../../core/estate/estate.ts'
import { bankBusiness } from '../../domains/bank/catalogue/bank-business.ts'
import { bankPipelines } from '../../domains/bank/catalogue/bank-pipelines.ts'
import { bank } from '../../domains/bank/domain.ts'
import { landingSchema } from '../../domains/bank/landing/feed.ts'
import { type ConnectionTarget, withDatabase } from '../../postgres/connection/connection-target.ts'
import { requireCompleteRun } from '../seed/require-complete-run.ts'
import { addDomainReferences } from './add-domain-references.ts'
import { bankSystems } from './bank-scopes.ts'
import { observeBank } from './observe/observe-bank.ts'
import { readBankImports } from './read-imports.ts'
import { type EstatePlace, readStructure } from './read-structure.ts'

/** Whose estate is wanted. */
export interface EstateWish {
  readonly target: ConnectionTarget
  /** Which bank, where the server holds one in each layout. */
  readonly layout: Layout | undefined
  /** The day that all is told for, as days since 1970-01-01. */
  readonly asOf: number | undefined
}

/** An estate, and what its records are marked with. */
export interface GatheredEstate {
  readonly estate: Estate
  /** By this a server forgets all of it. */
  readonly runId: string
  /** The moment that it is told for: milliseconds since 1970-01-01 UTC. */
  readonly at: number
}

/**
 * All that is known of the bank that a server holds.
 *
 * @throws UserError when there is no complete bank
 */
export async function gatherBank({ target, layout, asOf }: EstateWish): Promise<GatheredEstate> {
  const run = await requireCompleteRun(bank, target, layout, 'tell of')
  const { identity } = run
  const day = asOf ?? identity.asOf
  const nameOf = datasetNaming(run.layout, target.database)
  const places = bankPlaces(run.layout, target)
  const structure = addDomainReferences(await readStructure(places), bank, nameOf)
  const bankEstate = { identity, asOf: day, structure, nameOf }
  const business = bankBusiness(bankEstate, await readBankImports())
  const { people } = business
  const observed = { ...bankEstate, target, layout: run.layout, places, people }
  return {
    estate: {
      structure,
      business,
      pipelines: bankPipelines(bankEstate),
      observations: await observeBank(observed),
    },
    runId: `dhub-${identity.domain}-${identity.seed}-${formatDay(day)}`,
    at: momentOf(day),
  }
}

/** What a database that is not the bank's says of itself. */
export async function gatherDatabase(target: ConnectionTarget, asOf: number): Promise<GatheredEstate> {
  const structure = await readStructure([{ target, schemas: [] }])
  return {
    estate: { structure },
    runId: `dhub-${target.database}-${formatDay(asOf)}`,
    at: momentOf(asOf),
  }
}

function bankPlaces(layout: Layout, target: ConnectionTarget): readonly EstatePlace[] {
  const systems = bankSystems(layout).filter((system) => system !== landingSchema)
  if (layout === 'schemas') return [{ target, schemas: systems, perhaps: [landingSchema] }]
  return systems.map((system) => ({ target: withDatabase(target, system), schemas: ['public'] }))
}

const momentOf = (day: number): number => day * SECONDS_PER_DAY * 1000
