import { UserError } from '../../core/errors.ts'
import type { GlossaryNode, GlossaryTerm } from '../../core/estate/business.ts'
import { checkTree } from './check-tree.ts'
import { parseCsv } from './csv.ts'
import { parentsFirst } from './parents-first.ts'

const columns = ['glossary_id', 'glossary_parent_id', 'name', 'definition', 'domain_id'] as const

/** A glossary: folders, and the terms that lie in them. */
export interface Glossary {
  readonly nodes: readonly GlossaryNode[]
  readonly terms: readonly GlossaryTerm[]
}

/**
 * Reads a glossary: `glossary_id,glossary_parent_id,name,definition,domain_id`. A row that others lie below, or that
 * lies at the top, is a node; every other is a term. Parents come before their children.
 *
 * @param domains ids of the domains that there are; undefined where nobody knows them
 * @throws UserError naming file and line
 */
export function readGlossary(text: string, file: string, domains: ReadonlySet<string> | undefined): Glossary {
  const rows = parseCsv(text, file, columns).map(({ line, cells }) => ({
    line,
    id: cells.glossary_id,
    parent: cells.glossary_parent_id,
    name: cells.name,
    definition: cells.definition,
    domain: cells.domain_id,
  }))
  checkTree(rows, file, 'glossary row')
  const parents = new Set(rows.map(({ parent }) => parent))
  const isNode = ({ id, parent }: { readonly id: string; readonly parent: string }) =>
    parent === '' || parents.has(id)
  for (const row of rows) {
    const { id, name, definition, domain } = row
    const refuse = (found: string, expected: string) =>
      new UserError(`Cannot read ${file}:${row.line}: found ${found}; expected ${expected}`)
    if (name === '' || definition === '')
      throw refuse(`${id} without a ${name === '' ? 'name' : 'definition'}`, 'both')
    if (domain === '') continue
    if (isNode(row)) throw refuse(`the domain ${domain} on ${id}, which is a node`, 'domains on terms only')
    if (domains !== undefined && !domains.has(domain))
      throw refuse(`the domain ${domain}`, 'one of those in the file of domains')
  }
  const ordered = parentsFirst(rows)
  return {
    nodes: ordered.filter(isNode).map(({ id, parent, name, definition }) => ({
      id,
      parent: parent === '' ? null : parent,
      name,
      definition,
    })),
    terms: ordered
      .filter((row) => !isNode(row))
      .map(({ id, parent, name, definition, domain }) => ({
        id,
        node: parent,
        name,
        definition,
        domain: domain === '' ? null : domain,
        related: [],
        owners: [],
      })),
  }
}
