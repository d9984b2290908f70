import { type Domain, tablesOf } from '../../core/domain.ts'
import { UserError } from '../../core/errors.ts'
import { type AnyTable, qualifiedName } from '../../core/table.ts'
import { byNearness } from '../../generation/nearest-names.ts'

const NAMES_LIKE = 3

/**
 * The table of a name, with or without its schema; dashes may stand for underscores.
 *
 * @throws UserError with the nearest names
 */
export function findTable(domain: Domain, asked: string): AnyTable {
  const name = asked.replaceAll('-', '_').toLowerCase()
  const tables = tablesOf(domain)
  const found = tables.filter((table) => table.name === name || qualifiedName(table) === name)
  const [only] = found
  if (only !== undefined && found.length === 1) return only
  const own = name.slice(name.indexOf('.') + 1)
  const like = byNearness(
    own,
    tables.map((table) => table.name),
  ).slice(0, NAMES_LIKE)
  throw new UserError(
    `Cannot make ${asked}: found no table of that name; expected users, or a table of the ${domain.name}`,
    [`Did you mean ${like.join(', ')}?`, 'See all tables with dhub generate --help, or dhub db tables'],
  )
}
