import { Draws } from '../../../core/draws.ts'
import type { Person } from '../../../core/estate/business.ts'
import type { SeenQuery } from '../../../core/estate/observations.ts'
import type { EstateStructure } from '../../../core/estate/structure.ts'
import { readQuery } from '../../../sources/postgres/lineage/read-query.ts'
import { planCalls } from './plan-calls.ts'
import type { WorkloadQuery } from './read-workload.ts'

const MILLISECONDS_PER_DAY = 86_400_000
const DAYS_SEEN = 30
/** Queries are written some weeks before they are first counted. */
const AGE_DAYS_MAX = 300

/** What calls follow from. */
export interface UsagePlan {
  readonly structure: EstateStructure
  readonly people: readonly Person[]
  readonly seed: number
  /** The first day that is not counted any more. */
  readonly asOf: number
}

/** The queries of a workload with what they read and how often they ran in the last thirty days. */
export async function seeQueries(
  workload: readonly WorkloadQuery[],
  { structure, people, seed, asOf }: UsagePlan,
): Promise<readonly SeenQuery[]> {
  const draws = new Draws(seed, 'datahub.workload')
  const days = Array.from({ length: DAYS_SEEN }, (_, i) => asOf - DAYS_SEEN + i)
  const relations = new Map(
    structure.datasets.map(({ name, schema, table, columns }) => [
      `${schema}.${table}`,
      { dataset: name, columns: columns.map((column) => column.name) },
    ]),
  )
  const seen: SeenQuery[] = []
  for (const [index, query] of workload.entries()) {
    const authors = people.filter(({ groups }) => groups.includes(query.department)).map(({ id }) => id)
    const named = namedIn(query.sql)
    if (authors.length === 0 || named.some((name) => !relations.has(name))) continue
    const calls = planCalls(query, index, days, authors, draws)
    const { datasets, columns } = await readQuery(query.sql, (schema, name) =>
      relations.get(`${schema}.${name}`),
    )
    seen.push({
      id: `dhub-${query.name}`,
      name: query.title,
      description: query.why,
      sql: query.sql,
      datasets,
      columns,
      author: authors[0] as string,
      firstAt: (asOf - DAYS_SEEN - draws.below(AGE_DAYS_MAX, index, 1)) * MILLISECONDS_PER_DAY,
      lastAt: asOf * MILLISECONDS_PER_DAY,
      calls,
    })
  }
  return seen
}

/** Names with a schema that stand after FROM and JOIN. */
function namedIn(sql: string): readonly string[] {
  return [...sql.matchAll(/\b(?:FROM|JOIN)\s+(\w+\.\w+)/gi)].map(([, name = '']) => name)
}
