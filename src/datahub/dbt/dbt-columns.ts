import { baseTypeOf, type ValueType } from '../../core/catalog/value-type.ts'
import type { DatasetNote } from '../../core/estate/business.ts'
import type { DatasetName, EstateColumn, EstateDataset } from '../../core/estate/structure.ts'

/** Gives the expression that stands for a table in tests; undefined for tables that dbt cannot ask together. */
type SourceExpression = (dataset: DatasetName) => string | undefined

type Fields = Readonly<Record<string, unknown>>
type Test = string | Fields

/** The columns of a table or view with their types, descriptions and tests. */
export function dbtColumns(
  dataset: EstateDataset,
  note: DatasetNote | undefined,
  sourceOf: SourceExpression,
): readonly Fields[] {
  const said = new Map(note?.columns.map((column) => [column.column, column]))
  return dataset.columns.map((column) => {
    const words = said.get(column.name)
    const description = words?.description ?? column.comment
    const tests = testsOf(column, dataset, sourceOf)
    const config = {
      ...(words === undefined || words.terms.length === 0 ? {} : { meta: { terms: words.terms } }),
      ...(words === undefined || words.tags.length === 0 ? {} : { tags: words.tags }),
    }
    return {
      name: column.name,
      data_type: column.type,
      ...(description === null ? {} : { description: plainText(description) }),
      ...(Object.keys(config).length === 0 ? {} : { config }),
      ...(tests.length === 0 ? {} : { data_tests: tests }),
    }
  })
}

/** What the database holds the column to, as dbt's own tests; keys of several columns have none there. */
function testsOf(
  { name, isNullable, allowed, valueType }: EstateColumn,
  { primaryKey, uniqueKeys, references }: EstateDataset,
  sourceOf: SourceExpression,
): readonly Test[] {
  const isAlone = (key: readonly string[]) => key.length === 1 && key[0] === name
  const relationships = references.flatMap(({ columns, dataset, references: targets }): Test[] => {
    const to = isAlone(columns) ? sourceOf(dataset) : undefined
    return to === undefined ? [] : [{ relationships: { to, field: targets[0] } }]
  })
  return [
    ...([primaryKey, ...uniqueKeys].some(isAlone) ? ['unique'] : []),
    ...(isNullable ? [] : ['not_null']),
    ...(allowed === undefined ? [] : [{ accepted_values: { values: allowed, ...quoting(valueType) } }]),
    ...relationships,
  ]
}

/** dbt takes values for texts unless it is told otherwise. */
function quoting(type: ValueType): Fields {
  const { kind } = baseTypeOf(type)
  return kind === 'text' || kind === 'enum' ? {} : { quote: false }
}

/** dbt fills in what stands in double braces; a text is to stay as it is. */
export function plainText(text: string): string {
  return text.replaceAll(/\{[{%#]/g, (mark) => `{{ '${mark}' }}`)
}
