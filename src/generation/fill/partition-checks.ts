import type { CatalogTable, CheckConstraint, PartitionPlace } from '../../core/catalog/catalog.ts'
import type { Expression } from '../../core/catalog/expression.ts'
import type { FillInput } from './fill-input.ts'

/**
 * The same input, with what single partitions ask of their rows (checks, NOT NULL) said of the whole table: whoever
 * goes there keeps it.
 */
export function withPartitionChecks(input: FillInput): FillInput {
  const { catalog } = input
  const expressions: Record<string, Expression> = { ...input.expressions }
  const partitions = Map.groupBy(
    catalog.tables.filter(({ partitionOf }) => partitionOf !== null),
    ({ partitionOf }) => partitionOf?.table ?? '',
  )
  if (partitions.size === 0) return input
  const tables = catalog.tables.map((table): CatalogTable => {
    if (table.partitioning === null || table.partitionOf !== null) return table
    const known = new Set(table.checks.map(({ sql }) => sql))
    const checks: CheckConstraint[] = []
    const visit = (parent: CatalogTable, above: readonly Expression[]) => {
      for (const part of partitions.get(nameOf(parent)) ?? []) {
        const inside = [...above, ...boundOf(part.partitionOf as PartitionPlace, parent)]
        for (const { name, sql, columns, ...rest } of demandsOf(part, table)) {
          const condition = rest.expression ?? input.expressions[sql]
          if (known.has(sql) || condition === undefined) continue
          const whole = `${nameOf(part)}: ${sql}`
          expressions[whole] = within(inside, condition)
          checks.push({ name, sql: whole, columns, isValidated: rest.isValidated })
        }
        visit(part, inside)
      }
    }
    visit(table, [])
    return checks.length === 0 ? table : { ...table, checks: [...table.checks, ...checks] }
  })
  return { ...input, catalog: { ...catalog, tables }, expressions }
}

const nameOf = ({ schema, name }: CatalogTable): string => `${schema}.${name}`

/** The checks of a partition, and NOT NULL where the whole table does not ask for it. */
function demandsOf(
  part: CatalogTable,
  whole: CatalogTable,
): readonly (CheckConstraint & { readonly expression?: Expression })[] {
  const required = part.columns.filter(
    ({ name, isNullable }) =>
      !isNullable && whole.columns.some((column) => column.name === name && column.isNullable),
  )
  return [
    ...part.checks.filter(({ isEnforced }) => isEnforced !== false),
    ...required.map(({ name }) => ({
      name: `${part.name}.${name}`,
      sql: `${name} is not null`,
      columns: [name],
      isValidated: true,
      expression: {
        kind: 'is-null',
        operand: { kind: 'column', name },
        isNegated: true,
      } as const,
    })),
  ]
}

function within(inside: readonly Expression[], condition: Expression): Expression {
  if (inside.length === 0) return condition
  return {
    kind: 'or',
    operands: [{ kind: 'not', operand: { kind: 'and', operands: inside } }, condition],
  }
}

/** Which rows may lie in a partition: all that do, and perhaps some more. */
function boundOf({ bound }: PartitionPlace, parent: CatalogTable): readonly Expression[] {
  const [first] = parent.partitioning?.key ?? []
  if (first === undefined || !('column' in first)) return []
  const operand: Expression = { kind: 'column', name: first.column }
  const compared = (name: string, value: string): Expression => ({
    kind: 'operator',
    name,
    operands: [operand, { kind: 'constant', value }],
  })
  if (bound.kind === 'list') {
    const operands = bound.values.map(
      (value): Expression =>
        value === null ? { kind: 'is-null', operand, isNegated: false } : compared('=', value),
    )
    return [{ kind: 'or', operands }]
  }
  if (bound.kind !== 'range') return []
  const [from = null, to = null] = [bound.from[0], bound.to[0]]
  const isOneColumn = bound.to.length === 1
  return [
    ...(from === null ? [] : [compared('>=', from)]),
    ...(to === null ? [] : [compared(isOneColumn ? '<' : '<=', to)]),
  ]
}
