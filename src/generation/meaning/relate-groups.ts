import type { ColumnPlan } from '../../core/catalog/fill-plan.ts'
import { generatorNamed } from '../generators/registry.ts'
import type { PlannedColumns } from './relate-columns.ts'
import { wordsOf } from './split-name.ts'

/** Words that tell several people or places of one row apart. */
export const GROUPS: ReadonlySet<string> = new Set([
  'billing',
  'invoice',
  'shipping',
  'delivery',
  'mailing',
  'home',
  'work',
  'office',
  'permanent',
  'temporary',
  'legal',
  'sender',
  'receiver',
  'recipient',
  'buyer',
  'seller',
  'source',
  'destination',
  'origin',
  'target',
  'pickup',
  'from',
  'to',
  'mother',
  'father',
  'spouse',
  'partner',
  'emergency',
  'contact',
  'manager',
  'owner',
  'guest',
  'driver',
  'passenger',
  'doctor',
  'patient',
  'teacher',
  'student',
  'insured',
  'beneficiary',
  'payer',
  'payee',
  'author',
  'guardian',
  'kin',
  'reference',
  'referring',
  'supervisor',
  'second',
  'other',
])

/** Where a row speaks of several people or places, the columns of each are told apart by their group. */
export function relateGroups(columns: PlannedColumns): PlannedColumns {
  const grouped = Object.entries(columns).flatMap(([name, { generator }]) =>
    takesGroup(generator) ? [{ name, generator, group: groupOf(name) }] : [],
  )
  // Only where one of them comes twice do the words tell them apart, or where two people have a name.
  const isTold = [...Map.groupBy(grouped, ({ generator }) => NAMES[generator] ?? generator).values()].some(
    (same) => new Set(same.map(({ group }) => group)).size > 1,
  )
  if (!isTold) return columns
  const groups = new Map(grouped.map(({ name, group }) => [name, group]))
  return Object.fromEntries(
    Object.entries(columns).map(([name, column]): [string, ColumnPlan] => {
      const group = groups.get(name) ?? ''
      return group === ''
        ? [name, column]
        : [name, { ...column, parameters: { ...column.parameters, group } }]
    }),
  )
}

/** Ways of naming a person. */
const NAMES: Readonly<Record<string, string>> = {
  'person.first-name': 'name',
  'person.last-name': 'name',
  'person.full-name': 'name',
}

const takesGroup = (name: string): boolean => generatorNamed(name)?.parameters['group'] !== undefined

const groupOf = (name: string): string => wordsOf(name).find((word) => GROUPS.has(word)) ?? ''
