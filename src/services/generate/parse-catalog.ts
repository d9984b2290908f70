import type { Catalog, CatalogTable, FormulaFunction, KeyPart } from '../../core/catalog/catalog.ts'
import type { Expression } from '../../core/catalog/expression.ts'
import type { FillPlan } from '../../core/catalog/fill-plan.ts'
import type { ValueType } from '../../core/catalog/value-type.ts'
import { mapExpression } from '../../generation/checks/map-expression.ts'
import { triggerConditions } from '../../generation/fill/trigger-conditions.ts'
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
  return await withFunctions(expressions, catalog.functions ?? [])
}

/** How deep functions may call each other. */
const CALLS_MAX = 4

/** Calls of functions that are formulas become those formulas. */
async function withFunctions(
  expressions: Readonly<Record<string, Expression>>,
  functions: readonly FormulaFunction[],
): Promise<Readonly<Record<string, Expression>>> {
  if (functions.length === 0) return expressions
  const bodies = await parseExpressions(functions.map(({ sql }) => sql))
  const known = new Map(functions.map((one, at) => [one.name.toLowerCase(), { ...one, body: bodies[at] }]))
  const inlined = (expression: Expression, depth: number): Expression =>
    mapExpression(expression, (part) => {
      const called = part.kind === 'call' ? known.get(part.name) : undefined
      if (part.kind !== 'call' || called?.body === undefined || depth > CALLS_MAX) return undefined
      if (called.count !== part.arguments.length) return undefined
      const body = mapExpression(called.body, (inner) => {
        if (inner.kind !== 'column') return undefined
        const named = called.parameters.indexOf(inner.name)
        return part.arguments[inner.name.startsWith('$') ? Number(inner.name.slice(1)) - 1 : named]
      })
      return inlined(body, depth + 1)
    })
  return Object.fromEntries(Object.entries(expressions).map(([sql, one]) => [sql, inlined(one, 0)]))
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
    ...triggerConditions(table).map(({ sql }) => sql),
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
