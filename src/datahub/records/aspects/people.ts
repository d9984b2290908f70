import type { Urn } from '../urn.ts'
import type { AuditStamp, CustomProperties } from './audit-stamp.ts'

/** A person, as the directory knows them. */
export interface CorpUserInfo {
  readonly customProperties?: CustomProperties
  readonly active: boolean
  readonly displayName?: string
  readonly email?: string
  readonly title?: string
  readonly managerUrn?: Urn<'corpuser'>
  readonly departmentId?: number
  readonly departmentName?: string
  readonly firstName?: string
  readonly lastName?: string
  readonly fullName?: string
  readonly countryCode?: string
  readonly system?: boolean
}

/** What a person says of themselves. */
export interface CorpUserEditableInfo {
  readonly aboutMe?: string
  readonly teams?: readonly string[]
  readonly skills?: readonly string[]
  readonly pictureLink?: string
  readonly displayName?: string
  readonly title?: string
  readonly slack?: string
  readonly phone?: string
  readonly email?: string
}

/** Whether a person may sign in. */
export interface CorpUserStatus {
  readonly status: 'ACTIVE' | 'SUSPENDED'
  readonly lastModified: AuditStamp
}

/** The groups that a person is in. */
export interface GroupMembership {
  readonly groups: readonly Urn<'corpGroup'>[]
}

/** A group; members are told by their own `groupMembership`. */
export interface CorpGroupInfo {
  readonly displayName?: string
  readonly email?: string
  readonly admins: readonly Urn<'corpuser'>[]
  readonly members: readonly Urn<'corpuser'>[]
  readonly groups: readonly Urn<'corpGroup'>[]
  readonly description?: string
  readonly slack?: string
  readonly created?: AuditStamp
}
