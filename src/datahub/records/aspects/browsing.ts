import type { Urn } from '../urn.ts'

/** Whether the entity was removed; a removed one is hidden. */
export interface Status {
  readonly removed: boolean
}

/** The platform that the entity lives on. */
export interface DataPlatformInstance {
  readonly platform: Urn<'dataPlatform'>
  readonly instance?: Urn<'dataPlatformInstance'>
}

/** What the entity is called in the interface, such as `Table` or `Schema`. */
export interface SubTypes {
  readonly typeNames: readonly string[]
}

/** The way down to the entity in the navigation, from the top; a container has its URN as id too. */
export interface BrowsePathsV2 {
  readonly path: readonly { readonly id: string; readonly urn?: Urn }[]
}

/** The container that the entity lies in. */
export interface Container {
  readonly container: Urn<'container'>
}

/** A platform of its own, for tools that DataHub has no name for. */
export interface DataPlatformInfo {
  readonly name: string
  readonly displayName?: string
  readonly type:
    | 'FILE_SYSTEM'
    | 'KEY_VALUE_STORE'
    | 'MESSAGE_BROKER'
    | 'OBJECT_STORE'
    | 'OLAP_DATASTORE'
    | 'OTHERS'
    | 'QUERY_ENGINE'
    | 'RELATIONAL_DB'
    | 'SEARCH_ENGINE'
  readonly datasetNameDelimiter: string
  readonly logoUrl?: string
}
