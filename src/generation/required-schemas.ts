import { type Domain, tablesOf } from '../core/domain.ts'
import { UserError } from '../core/errors.ts'

/** The word that stands for all schemas. */
const ALL = 'all'

/**
 * The schemas asked for and all that they refer to, directly or not, in the domain's order; `all` stands for every one.
 *
 * @throws UserError when the domain has no schema of a name
 */
export function requiredSchemas(domain: Domain, asked: readonly string[]): readonly string[] {
  const known = domain.schemas.map(({ name }) => name)
  if (asked.includes(ALL)) return known
  const unknown = asked.filter((name) => !known.includes(name))
  if (unknown.length > 0) {
    throw new UserError(
      `Cannot choose the schemas: found ${unknown.join(', ')}; expected some of ${known.join(', ')}, or ${ALL}`,
      ['Mend --only'],
    )
  }
  const referred = new Map<string, Set<string>>(known.map((name) => [name, new Set()]))
  for (const table of tablesOf(domain)) {
    for (const { references } of Object.values(table.columns)) {
      const target = references?.table.split('.')[0]
      if (target !== undefined) referred.get(table.schema)?.add(target)
    }
  }
  const required = new Set(asked)
  // A set hands out what is added to it while it is being read.
  for (const name of required) for (const target of referred.get(name) ?? []) required.add(target)
  return known.filter((name) => required.has(name))
}
