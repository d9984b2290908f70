import { splitUrnKey } from '../../../datahub/records/urn-parts.ts'

/** What the URN of a dataset says. */
export interface DatasetNames {
  readonly platform: string
  readonly environment: string
  readonly database: string
  readonly schema: string
  readonly table: string
}

/** The parts of the key of a URN in parentheses; those of another shape have none. */
export function urnParts(urn: string): readonly string[] {
  return splitUrnKey(urn.split(':').slice(3).join(':')) ?? []
}

/** The last part of a URN as people write it: `PII` of `urn:li:tag:PII`. */
export function plainId(urn: string): string {
  return plain(urn.split(':').slice(3).join(':'))
}

/** A part of a URN without its escapes; what only looks escaped stays. */
export function plain(part: string): string {
  return part.replace(/%(?:2C|28|29|E2%90%9F)/gi, (escaped) => decodeURIComponent(escaped))
}

/**
 * Takes the URN of a dataset apart. A name of two parts has no database, one of a single part no schema either.
 *
 * @param instance the platform instance, which is the first part of the name where there is one
 */
export function datasetNames(urn: string, instance: string | undefined): DatasetNames {
  const [platform = '', escaped = '', environment = ''] = urnParts(urn)
  const whole = plain(escaped)
  const isPlaced = instance !== undefined && whole.startsWith(`${instance}.`)
  const parts = (isPlaced ? whole.slice(instance.length + 1) : whole).split('.')
  const names = { platform: plainId(platform), environment }
  const [first = '', second = '', ...others] = parts
  if (parts.length === 1) return { ...names, database: 'unknown', schema: 'public', table: first }
  if (parts.length === 2) return { ...names, database: 'unknown', schema: first, table: second }
  return { ...names, database: first, schema: second, table: others.join('.') }
}

/** A column's name without the marks of version and type that some sources put before it. */
export function simpleFieldPath(fieldPath: string): string {
  return fieldPath.startsWith('[version=') ? fieldPath.replace(/\[[^\]]*\]\.?/g, '') : fieldPath
}
