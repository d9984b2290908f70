import { parseDay } from '../../../core/calendar.ts'
import type { DatasetIdentity } from '../../../core/dataset.ts'
import type {
  BusinessDomain,
  DatasetNote,
  EstateBusiness,
  Form,
  GlossaryNode,
  GlossaryTerm,
  PropertyDefinition,
} from '../../../core/estate/business.ts'
import type { NameDataset } from '../../../core/estate/dataset-name.ts'
import type { EstateDataset, EstateStructure } from '../../../core/estate/structure.ts'
import { landingSchema } from '../landing/feed.ts'
import { World } from '../life/world.ts'
import { bankSchemas } from '../schemas.ts'
import { stewardships } from '../stewardship.ts'
import { type BankStaff, bankStaff } from './bank-staff.ts'
import { bankDashboards } from './dashboards.ts'
import { propertyPrefix } from './data-policy.ts'
import { dataProducts } from './data-products.ts'
import { noteOf } from './dataset-notes.ts'
import { tags } from './tags.ts'
import { relatedTerms } from './term-relations.ts'

/** What a bank says of itself, in files that people edit. */
export interface BankImports {
  readonly domains: readonly BusinessDomain[]
  readonly nodes: readonly GlossaryNode[]
  readonly terms: readonly GlossaryTerm[]
  readonly properties: readonly PropertyDefinition[]
}

/** A bank in its estate. */
export interface BankEstate {
  readonly identity: DatasetIdentity
  /** Days since 1970-01-01. */
  readonly asOf: number
  readonly structure: EstateStructure
  readonly nameOf: NameDataset
}

/** All that the bank's own people say of its data. The same bank and day give the same. */
export function bankBusiness(
  { identity, asOf, structure, nameOf }: BankEstate,
  imports: BankImports,
): EstateBusiness {
  const staff = bankStaff(new World(identity))
  const there = new Set(structure.datasets.map(({ name }) => name))
  const isThere = (name: string) => there.has(name)
  const notes = structure.datasets.flatMap((dataset) => {
    const schema = systemOf(dataset, nameOf)
    return schema === undefined ? [] : [noteOf(schema, dataset, { seed: identity.seed, asOf, staff, nameOf })]
  })
  const dashboards = new Set(bankDashboards(isThere, nameOf, staff).dashboards.map(({ id }) => id))
  return {
    people: staff.people,
    groups: staff.groups,
    domains: imports.domains.map((domain) => ({ ...domain, owners: domainOwners(domain.id, staff) })),
    glossaryNodes: imports.nodes,
    glossaryTerms: imports.terms.map((term) => ({
      ...term,
      related: relatedTerms(term.id),
      owners: term.domain === null ? [] : domainOwners(term.domain, staff),
    })),
    tags,
    products: dataProducts(staff, nameOf, isThere, dashboards),
    properties: imports.properties,
    notes,
    forms: formsOf(notes, asOf),
  }
}

/** The system of the bank that a dataset belongs to: its schema, or the database that has it alone. */
function systemOf({ name, table }: EstateDataset, nameOf: NameDataset): string | undefined {
  const systems = [...bankSchemas.map((schema) => schema.name), 'analytics', landingSchema]
  return systems.find((system) => nameOf(system, table) === name)
}

/** The head of the department that has most to do with a domain, and its steward. */
function domainOwners(domain: string, { leads }: BankStaff) {
  const all = Object.values(stewardships).flatMap((one) => [one, ...Object.values(one.tables)])
  const department = all.find((one) => one.domain === domain)?.department ?? 'operations'
  const lead = leads.get(department)
  return lead === undefined
    ? []
    : [
        { person: lead.head, kind: 'business' as const },
        { person: lead.steward, kind: 'steward' as const },
      ]
}

/** A certification is good for so many days; afterwards the form is open again. */
const CERTIFIED_DAYS = 120

function formsOf(notes: readonly DatasetNote[], asOf: number): readonly Form[] {
  const having = (tag: string) => notes.filter(({ tags: own }) => own.includes(tag))
  const prompt = (name: string, title: string) => ({ id: name, title, property: propertyPrefix + name })
  const isStale = (note: DatasetNote) => {
    const reviewed = note.properties.find(({ property }) => property === `${propertyPrefix}owner_review`)
    return (parseDay(`${reviewed?.values[0]}`) ?? 0) < asOf - CERTIFIED_DAYS
  }
  return [
    {
      id: 'critical-data-certification',
      name: 'Certification of critical data',
      description:
        'The owners of what the regulator sees confirm who may see it, how long it is kept and how good it is.',
      prompts: [
        prompt('classification', 'Who may see it?'),
        prompt('retention_years', 'For how many years is it kept?'),
        prompt('quality_tier', 'How much depends on it?'),
        prompt('owner_review', 'When did you last go through it?'),
      ],
      asked: having('Tier1').map((note) => ({
        dataset: note.dataset,
        open: isStale(note) ? ['owner_review'] : [],
      })),
    },
    {
      id: 'feed-onboarding',
      name: 'Onboarding of a feed',
      description: 'Asked once of whoever brings a new feed into the landing schema.',
      prompts: [
        prompt('source_system', 'Which system sends it?'),
        prompt('refresh', 'How often does it come?'),
        prompt('classification', 'Who may see it?'),
      ],
      asked: having('Landing').map(({ dataset }) => ({ dataset, open: [] })),
    },
  ]
}
