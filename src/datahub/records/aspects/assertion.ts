import type { Urn } from '../urn.ts'
import type { AuditStamp, CustomProperties } from './audit-stamp.ts'
import type { SchemaMetadata } from './schema-metadata.ts'
import type { TimeSeriesAspect, TimeWindowSize } from './time-series.ts'

/** What must hold of a dataset. It has the definition that its type names. */
export type AssertionInfo = AssertionDefinition & {
  readonly customProperties?: CustomProperties
  readonly externalUrl?: string
  /** `EXTERNAL`, with a `dataPlatformInstance` of the assertion, shows "Run by" and the platform. */
  readonly source?: { readonly type: 'NATIVE' | 'EXTERNAL' | 'INFERRED'; readonly created?: AuditStamp }
  readonly lastUpdated?: AuditStamp
  readonly description?: string
}

type AssertionDefinition =
  | { readonly type: 'FRESHNESS'; readonly freshnessAssertion: FreshnessAssertion }
  | { readonly type: 'VOLUME'; readonly volumeAssertion: VolumeAssertion }
  | { readonly type: 'SQL'; readonly sqlAssertion: SqlAssertion }
  | { readonly type: 'FIELD'; readonly fieldAssertion: FieldAssertion }
  | { readonly type: 'DATA_SCHEMA'; readonly schemaAssertion: SchemaAssertion }
  | { readonly type: 'CUSTOM'; readonly customAssertion: CustomAssertion }

interface FreshnessAssertion {
  readonly type: 'DATASET_CHANGE' | 'DATA_JOB_RUN'
  readonly entity: Urn<'dataset' | 'dataJob'>
  readonly schedule:
    | { readonly type: 'SINCE_THE_LAST_CHECK' }
    | { readonly type: 'FIXED_INTERVAL'; readonly fixedInterval: TimeWindowSize }
    | {
        readonly type: 'CRON'
        readonly cron: {
          readonly cron: string
          readonly timezone: string
          readonly windowStartOffsetMs?: number
        }
      }
  readonly filter?: DatasetFilter
}

interface VolumeAssertion {
  readonly type: 'ROW_COUNT_TOTAL' | 'ROW_COUNT_CHANGE'
  readonly entity: Urn<'dataset'>
  readonly rowCountTotal?: Comparison
  readonly rowCountChange?: Comparison & { readonly type: 'ABSOLUTE' | 'PERCENTAGE' }
  readonly filter?: DatasetFilter
}

interface SqlAssertion extends Comparison {
  readonly type: 'METRIC' | 'METRIC_CHANGE'
  readonly entity: Urn<'dataset'>
  readonly statement: string
  readonly changeType?: 'ABSOLUTE' | 'PERCENTAGE'
}

interface FieldAssertion {
  readonly type: 'FIELD_VALUES' | 'FIELD_METRIC'
  readonly entity: Urn<'dataset'>
  readonly fieldValuesAssertion?: Operands & {
    readonly field: FieldSpec
    readonly transform?: { readonly type: 'LENGTH' }
    readonly failThreshold: { readonly type?: 'COUNT' | 'PERCENTAGE'; readonly value?: number }
    readonly excludeNulls?: boolean
  }
  readonly fieldMetricAssertion?: Operands & {
    readonly field: FieldSpec
    readonly metric: FieldMetric
  }
  readonly filter?: DatasetFilter
}

type FieldMetric =
  | `${'UNIQUE' | 'NULL' | 'NEGATIVE' | 'ZERO' | 'EMPTY'}_${'COUNT' | 'PERCENTAGE'}`
  | 'MIN'
  | 'MAX'
  | 'MEAN'
  | 'MEDIAN'
  | 'STDDEV'
  | 'MIN_LENGTH'
  | 'MAX_LENGTH'

interface SchemaAssertion {
  readonly entity: Urn<'dataset'>
  readonly schema: SchemaMetadata
  readonly compatibility?: 'EXACT_MATCH' | 'SUPERSET' | 'SUBSET'
}

interface CustomAssertion {
  readonly type: string
  readonly entity: Urn<'dataset'>
  readonly field?: Urn<'schemaField'>
  readonly logic?: string
}

interface DatasetFilter {
  readonly type: 'SQL'
  readonly sql: string
}

interface FieldSpec {
  readonly path: string
  /** DataHub's word for the type: `NUMBER`, `STRING`, `DATE`, `TIME`, `BOOLEAN`. */
  readonly type: string
  readonly nativeType: string
}

interface Operands {
  readonly operator: Operator
  readonly parameters?: Parameters
}

interface Comparison extends Operands {
  readonly parameters: Parameters
}

type Operator =
  | 'BETWEEN'
  | 'LESS_THAN'
  | 'LESS_THAN_OR_EQUAL_TO'
  | 'GREATER_THAN'
  | 'GREATER_THAN_OR_EQUAL_TO'
  | 'EQUAL_TO'
  | 'NOT_EQUAL_TO'
  | 'NULL'
  | 'NOT_NULL'
  | 'CONTAIN'
  | 'END_WITH'
  | 'START_WITH'
  | 'REGEX_MATCH'
  | 'IN'
  | 'NOT_IN'
  | 'IS_TRUE'
  | 'IS_FALSE'

interface Parameters {
  readonly value?: Parameter
  readonly minValue?: Parameter
  readonly maxValue?: Parameter
}

interface Parameter {
  readonly type: 'STRING' | 'NUMBER' | 'LIST' | 'SET'
  readonly value: string
}

/** One result of an assertion. */
export interface AssertionRunEvent extends TimeSeriesAspect {
  readonly runId: string
  readonly assertionUrn: Urn<'assertion'>
  /** The dataset, never a column: open-source DataHub loses the result otherwise. */
  readonly asserteeUrn: Urn<'dataset'>
  readonly status: 'COMPLETE'
  readonly result?: {
    readonly type: 'INIT' | 'SUCCESS' | 'FAILURE' | 'ERROR'
    readonly rowCount?: number
    readonly missingCount?: number
    readonly unexpectedCount?: number
    readonly actualAggValue?: number
    readonly nativeResults?: Readonly<Record<string, string>>
    readonly externalUrl?: string
  }
  readonly runtimeContext?: Readonly<Record<string, string>>
}
