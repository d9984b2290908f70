import type { Catalog, CatalogTable, KeyPart } from '../../core/catalog/catalog.ts'
import type { Expression } from '../../core/catalog/expression.ts'
import type { FillPlan } from '../../core/catalog/fill-plan.ts'
import type { ValueType } from '../../core/catalog/value-type.ts'
import { parseExpressions } from '../../sources/postgres/parse-expression.ts'

/** Every condition and formula of a catalogue, and of `sql` generators of a plan, parsed; by its SQL. */
export async function parseCatalog(
  catalog: Catalog,
  plan?: FillPlan,
): Promise<Readonly<Record<string, Expression>>> {
  const ofDomains = new Set<string>()
  const ofTables = new Set<string>()
  for (const table of [...catalog.tables, ...catalog.outside]) {
    for (const sql of sqlOf(table)) ofTables.add(sql)
    for (const { type } of table.columns) for (const sql of checksWithin(type)) ofDomains.add(sql)
  }
  for (const sql of plan === undefined ? [] : formulasOf(plan)) ofTables.add(sql)
  const expressions: Record<string, Expression> = {}
  for (const [sources, of] of [
    [ofTables, 'table'],
    [ofDomains, 'domain'],
  ] as const) {
    const parsed = await parseExpressions([...sources], of)
    for (const [index, sql] of [...sources].entries()) expressions[sql] = parsed[index] as Expression
  }
  return expressions
}

function sqlOf(table: CatalogTable): readonly string[] {
  const keys = [...(table.primaryKey === null ? [] : [table.primaryKey]), ...table.uniques]
  const parts: readonly KeyPart[] = [
    ...keys.flatMap((key) => key.parts),
    ...table.exclusions.flatMap((exclusion) => exclusion.parts.map(({ part }) => part)),
    ...(table.partitioning?.key ?? []),
  ]
  const optional = [
    ...table.columns.map(({ generatedSql }) => generatedSql),
    ...keys.map(({ predicateSql }) => predicateSql),
    ...table.exclusions.map(({ predicateSql }) => predicateSql),
  ]
  return [
    ...table.checks.map(({ sql }) => sql),
    ...(table.indexed ?? []),
    ...parts.flatMap((part) => ('sql' in part ? [part.sql] : [])),
    ...optional.filter((sql) => sql !== null),
  ]
}

/** Of a type and of all that it is made of. */
function checksWithin(type: ValueType): readonly string[] {
  switch (type.kind) {
    case 'domain':
      return [...type.rules.checks.map(({ sql }) => sql), ...checksWithin(type.base)]
    case 'array':
      return checksWithin(type.element)
    case 'composite':
      return type.fields.flatMap((field) => checksWithin(field.type))
    case 'range':
    case 'multirange':
      return checksWithin(type.subtype)
    default:
      return []
  }
}

function formulasOf(plan: FillPlan): readonly string[] {
  return plan.tables.flatMap(({ columns }) =>
    Object.values(columns).flatMap(({ generator, parameters }) => {
      const sql = parameters['expression']
      return generator === 'sql' && typeof sql === 'string' ? [sql] : []
    }),
  )
}
