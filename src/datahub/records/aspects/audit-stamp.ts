import type { Urn } from '../urn.ts'

/** Who did something, and when: milliseconds since 1970. */
export interface AuditStamp {
  readonly time: number
  readonly actor: Urn<'corpuser' | 'corpGroup'>
  readonly message?: string
}

/** The moment when something happened, with its actor where one is known. */
export interface TimeStamp {
  readonly time: number
  readonly actor?: Urn<'corpuser' | 'corpGroup'>
}

/** When a thing was made and last changed. */
export interface ChangeAuditStamps {
  readonly created?: AuditStamp
  readonly lastModified?: AuditStamp
}

/** Free properties, shown under "Properties". */
export type CustomProperties = Readonly<Record<string, string>>
