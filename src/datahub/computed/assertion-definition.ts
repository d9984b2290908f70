import type { Assertion } from '../../core/estate/observations.ts'
import type { EstateColumn, EstateDataset } from '../../core/estate/structure.ts'
import type { AssertionInfo } from '../records/aspects/assertion.ts'
import type { Place } from '../records/place.ts'
import { urn } from '../records/urns.ts'
import { datasetFields } from '../structure/dataset-records.ts'
import { nativeTypeOf } from '../structure/native-type.ts'

const number = (value: number) => ({ type: 'NUMBER' as const, value: String(value) })

/** What is promised, in the words that DataHub has for this kind of promise. */
export function assertionDefinition(
  assertion: Assertion,
  dataset: EstateDataset,
  place: Place,
): AssertionInfo {
  const entity = urn.dataset(place, assertion.dataset)
  const { kind, sql, column, measure } = assertion
  if (kind === 'freshness')
    return {
      type: 'FRESHNESS',
      freshnessAssertion: {
        type: 'DATASET_CHANGE',
        entity,
        schedule: {
          type: 'FIXED_INTERVAL',
          fixedInterval: { unit: 'HOUR', multiple: Math.ceil(assertion.to ?? 24) },
        },
      },
    }
  if (kind === 'volume')
    return {
      type: 'VOLUME',
      volumeAssertion: { type: 'ROW_COUNT_TOTAL', entity, rowCountTotal: comparison(assertion) },
    }
  if (kind === 'schema')
    return {
      type: 'DATA_SCHEMA',
      schemaAssertion: {
        entity,
        compatibility: 'SUPERSET',
        schema: {
          schemaName: dataset.name,
          platform: urn.dataPlatform(place.platform),
          version: 0,
          hash: '',
          platformSchema: { 'com.linkedin.schema.OtherSchema': { rawSchema: '' } },
          fields: datasetFields(dataset),
        },
      },
    }
  const field = dataset.columns.find(({ name }) => name === column)
  if (kind === 'column' && field !== undefined && measure !== undefined)
    return {
      type: 'FIELD',
      fieldAssertion: {
        type: 'FIELD_METRIC',
        entity,
        fieldMetricAssertion: { field: fieldSpec(field), metric: METRICS[measure], ...comparison(assertion) },
      },
    }
  return { type: 'SQL', sqlAssertion: { type: 'METRIC', entity, statement: sql, ...comparison(assertion) } }
}

const METRICS = {
  'null count': 'NULL_COUNT',
  'negative count': 'NEGATIVE_COUNT',
  'unique percentage': 'UNIQUE_PERCENTAGE',
  median: 'MEDIAN',
  least: 'MIN',
  greatest: 'MAX',
} as const

function comparison({ from, to }: Assertion) {
  if (from !== undefined && from === to)
    return { operator: 'EQUAL_TO', parameters: { value: number(from) } } as const
  if (from === undefined)
    return { operator: 'LESS_THAN_OR_EQUAL_TO', parameters: { value: number(to ?? 0) } } as const
  if (to === undefined)
    return { operator: 'GREATER_THAN_OR_EQUAL_TO', parameters: { value: number(from) } } as const
  return { operator: 'BETWEEN', parameters: { minValue: number(from), maxValue: number(to) } } as const
}

function fieldSpec({ name, type, valueType }: EstateColumn) {
  const native = nativeTypeOf(valueType, type)
  const [word = ''] = Object.keys(native.type.type)
  const plain = word.replace('com.linkedin.schema.', '').replace('Type', '').toUpperCase()
  return { path: name, type: plain, nativeType: native.name }
}
