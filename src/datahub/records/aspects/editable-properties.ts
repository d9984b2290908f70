import type { ChangeAuditStamps } from './audit-stamp.ts'

/** A description that people write: ingestion leaves it alone, and it is shown in place of the source's. */
export interface EditableDescription extends ChangeAuditStamps {
  readonly description?: string
}

/** The same for a dataset, which may get a name for display too. */
export interface EditableDatasetProperties extends EditableDescription {
  readonly name?: string
}

/** The same for a container, without stamps. */
export interface EditableContainerProperties {
  readonly description?: string
}

/** The documentation of a column, as an aspect of the column itself. */
export interface Documentation {
  readonly documentations: readonly { readonly documentation: string }[]
}
