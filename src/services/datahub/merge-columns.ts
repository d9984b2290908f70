import type { EditableSchemaMetadata } from '../../datahub/records/aspects/schema-metadata.ts'
import type { StructuredProperties } from '../../datahub/records/aspects/structured-properties.ts'
import { simpleFieldPath } from './catalogue/dataset-names.ts'

/** What a column is to be described by, under the very path that the server has for it. */
export interface ColumnText {
  readonly fieldPath: string
  readonly description: string
}

/** Descriptions put into what people say of columns; other columns, tags and terms stay as they are. */
export function mergeDescriptions(
  there: EditableSchemaMetadata | undefined,
  texts: readonly ColumnText[],
): EditableSchemaMetadata {
  const wanted = new Map(texts.map((text) => [simpleFieldPath(text.fieldPath), text]))
  const kept = (there?.editableSchemaFieldInfo ?? []).map((info) => {
    const text = wanted.get(simpleFieldPath(info.fieldPath))
    if (text === undefined) return info
    wanted.delete(simpleFieldPath(info.fieldPath))
    return { ...info, description: text.description }
  })
  return { ...there, editableSchemaFieldInfo: [...kept, ...wanted.values()] }
}

/** Values put among those that are there; other properties stay, and so do the stamps of those that do not change. */
export function mergeProperties(
  there: StructuredProperties | undefined,
  given: StructuredProperties['properties'],
): StructuredProperties {
  const wanted = new Map(given.map((one) => [one.propertyUrn, one]))
  const kept = (there?.properties ?? []).map((one) => {
    const replaced = wanted.get(one.propertyUrn)
    wanted.delete(one.propertyUrn)
    return replaced === undefined ? one : { ...one, ...replaced }
  })
  return { ...there, properties: [...kept, ...wanted.values()] }
}
