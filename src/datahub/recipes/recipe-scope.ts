/** Which datasets a rule is about: the last parts of their names, such as schema and table. */
export type AssetPath = readonly string[]

/** What the business says of a set of datasets. */
export interface AssetRule {
  readonly path: AssetPath
  /** Whether the path is that of one dataset; else all below it are meant. */
  readonly isDataset: boolean
  /** Id of the business domain. */
  readonly domain: string
  /** Id of the group that owns it. */
  readonly ownerGroup: string
}

/** What one recipe covers, and what the business says of it. */
export interface RecipeScope {
  /** The name of its file, without the ending. */
  readonly name: string
  /** Half a sentence for the head of the file. */
  readonly title: string
  /** Stays the same for ever: the state of earlier runs is found by it. */
  readonly pipelineName: string
  /** One database, or the several that the recipe goes through. */
  readonly databases: readonly string[]
  readonly schemas: readonly string[]
  /** Whether all that is found was made up by dhub; it is tagged so that nobody takes it for real. */
  readonly isSynthetic: boolean
  /** The first that fits a dataset counts. */
  readonly rules: readonly AssetRule[]
  /** The group that runs the databases; undefined where nobody is known. */
  readonly technicalGroup: string | undefined
  /** Datasets with personal data in them. */
  readonly personalDatasets: readonly AssetPath[]
  /** Columns that hold personal data wherever they occur in the scope. */
  readonly personalColumns: readonly string[]
  /** Columns and the id of the glossary term that each stands for. */
  readonly termOfColumn: Readonly<Record<string, string>>
}
