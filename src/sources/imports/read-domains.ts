import { UserError } from '../../core/errors.ts'
import type { BusinessDomain } from '../../core/estate/business.ts'
import { checkTree } from './check-tree.ts'
import { parseCsv } from './csv.ts'
import { parentsFirst } from './parents-first.ts'

const columns = ['domain_id', 'parent_domain_id', 'name', 'description'] as const

/**
 * Reads business domains: `domain_id,parent_domain_id,name,description`. Parents come before their children.
 *
 * @throws UserError naming file and line
 */
export function readDomains(text: string, file: string): readonly BusinessDomain[] {
  const rows = parseCsv(text, file, columns).map(({ line, cells }) => ({
    line,
    id: cells.domain_id,
    parent: cells.parent_domain_id,
    name: cells.name,
    description: cells.description,
  }))
  checkTree(rows, file, 'domain')
  const nameless = rows.find(({ name }) => name === '')
  if (nameless !== undefined)
    throw new UserError(
      `Cannot read ${file}:${nameless.line}: found no name for ${nameless.id}; expected one`,
    )
  return parentsFirst(rows).map(({ id, parent, name, description }) => ({
    id,
    parent: parent === '' ? null : parent,
    name,
    description,
    owners: [],
  }))
}
