import type { CatalogTable } from '../../core/catalog/catalog.ts'
import { columnsOfExpression } from './expression-columns.ts'
import type { FillInput } from './fill-input.ts'

const RAISING = /\b(?:if|elsif)\s+((?:(?!\bthen\b|;)[\s\S])+?)\s+then\s+raise\s+exception/gi
/** Words that stand for more than the row that is inserted. */
const BEYOND = /\b(?:old|tg_\w+|found|exists|select|count|current_setting)\b/i

/** What the triggers of a table ask of a row before they let it in, as far as `IF … THEN RAISE EXCEPTION` tells. */
export function triggerConditions(
  table: CatalogTable,
): readonly { readonly name: string; readonly sql: string }[] {
  return table.insertTriggers
    .filter(({ level }) => level === 'row')
    .flatMap(({ name, source }) =>
      Array.from((source ?? '').matchAll(RAISING), ([, condition = '']) => condition)
        .filter((condition) => !BEYOND.test(condition))
        .map((condition) => ({ name, sql: `not (${condition.replaceAll(/\bnew\s*\.\s*/gi, '')})` })),
    )
}

/** The same input, with what triggers ask of rows among the checks of their tables: whether they do, trying shows. */
export function withTriggerConditions(input: FillInput): FillInput {
  const { catalog, expressions } = input
  if (!catalog.tables.some(({ insertTriggers }) => insertTriggers.length > 0)) return input
  const tables = catalog.tables.map((table): CatalogTable => {
    const names = new Set(table.columns.map(({ name }) => name))
    const checks = triggerConditions(table).flatMap(({ name, sql }) => {
      const expression = expressions[sql]
      if (expression === undefined || expression.kind === 'opaque') return []
      const columns = columnsOfExpression(expression)
      const isOfRow = columns.length > 0 && columns.every((column) => names.has(column))
      return isOfRow ? [{ name, sql, columns, isValidated: true }] : []
    })
    return checks.length === 0 ? table : { ...table, checks: [...table.checks, ...checks] }
  })
  return { ...input, catalog: { ...catalog, tables } }
}
