import { type Domain, tablesOf } from '../../../src/core/domain.ts'
import { qualifiedName } from '../../../src/core/table.ts'

/** What a domain as a whole lacks, in words; empty for one that keeps the contract. */
export function domainOffences(domain: Domain): string[] {
  const tables = tablesOf(domain)
  const names = tables.map(qualifiedName)
  const roots = domain.rootsOf({ scale: 1, overrides: {} })
  const offences = names
    .filter((name, position) => names.indexOf(name) !== position)
    .map((name) => `${name}: is listed twice`)
  for (const table of tables) {
    const name = qualifiedName(table)
    if (!domain.schemas.some((schema) => schema.name === table.schema))
      offences.push(`${name}: lies in an unknown schema`)
    if (roots[table.root] === undefined) offences.push(`${name}: has the unknown root ${table.root}`)
    for (const [column, { references, type }] of Object.entries(table.columns)) {
      if (references === undefined) continue
      const target = tables.find((one) => qualifiedName(one) === references.table)
      const key = target?.columns[references.column]
      if (target === undefined || key === undefined)
        offences.push(
          `${name}.${column}: refers to ${references.table}.${references.column}, which is not there`,
        )
      else if (key.type.kind !== type.kind)
        offences.push(`${name}.${column}: is of another type than its target`)
      const keys = [target?.primaryKey ?? [], ...(target?.unique ?? [])]
      if (!keys.some((one) => one.length === 1 && one[0] === references.column))
        offences.push(
          `${name}.${column}: refers to ${references.table}.${references.column}, which is no key`,
        )
    }
  }
  for (const { name, comment } of domain.schemas)
    if (comment.trim() === '') offences.push(`${name}: has no comment`)
  for (const { name } of domain.phases)
    if (!/^[a-z]+(?:-[a-z]+)*$/.test(name)) offences.push(`phase ${name}: is not in kebab case`)
  return offences
}
