import type { Urn } from '../urn.ts'
import type { AuditStamp, ChangeAuditStamps } from './audit-stamp.ts'
import type { GlobalTags, GlossaryTerms } from './classification.ts'

/** The columns and keys of a dataset. */
export interface SchemaMetadata extends ChangeAuditStamps {
  /** `database.schema.table`. */
  readonly schemaName: string
  readonly platform: Urn<'dataPlatform'>
  readonly version: number
  readonly hash: string
  readonly platformSchema:
    | { readonly 'com.linkedin.schema.MySqlDDL': { readonly tableSchema: string } }
    | { readonly 'com.linkedin.schema.OtherSchema': { readonly rawSchema: string } }
  readonly fields: readonly SchemaField[]
  readonly primaryKeys?: readonly string[]
  readonly foreignKeys?: readonly ForeignKeyConstraint[]
}

/** A column. */
export interface SchemaField {
  readonly fieldPath: string
  readonly nullable?: boolean
  readonly description?: string
  readonly label?: string
  readonly type: SchemaFieldDataType
  /** The type as the database spells it, such as `NUMERIC(10, 2)`. */
  readonly nativeDataType: string
  readonly recursive?: boolean
  readonly globalTags?: GlobalTags
  readonly glossaryTerms?: GlossaryTerms
  readonly isPartOfKey?: boolean
  readonly isPartitioningKey?: boolean
}

/** The type of a column among DataHub's own. */
export interface SchemaFieldDataType {
  readonly type:
    | { readonly [Plain in `com.linkedin.schema.${PlainType}`]?: Empty }
    | { readonly 'com.linkedin.schema.ArrayType': { readonly nestedType?: readonly string[] } }
}

type PlainType =
  `${'Boolean' | 'String' | 'Bytes' | 'Number' | 'Date' | 'Time' | 'Enum' | 'Map' | 'Null' | 'Record'}Type`
type Empty = Readonly<Record<string, never>>

/** A foreign key; it may lead into another database, for all it holds is URNs. */
interface ForeignKeyConstraint {
  readonly name: string
  readonly sourceFields: readonly Urn<'schemaField'>[]
  readonly foreignDataset: Urn<'dataset'>
  readonly foreignFields: readonly Urn<'schemaField'>[]
}

/** What people say of columns; the whole list is replaced at once, so a record names every column that has any. */
export interface EditableSchemaMetadata extends ChangeAuditStamps {
  readonly editableSchemaFieldInfo: readonly {
    readonly fieldPath: string
    readonly description?: string
    readonly globalTags?: GlobalTags
    readonly glossaryTerms?: GlossaryTerms
  }[]
}

/** The columns that a chart or dashboard shows. */
export interface InputFields {
  readonly fields: readonly {
    readonly schemaFieldUrn: Urn<'schemaField'>
    readonly schemaField?: SchemaField & { readonly created?: AuditStamp }
  }[]
}
