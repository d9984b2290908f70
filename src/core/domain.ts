import type { DatasetIdentity } from './dataset.ts'
import type { AnyTable } from './table.ts'

/** A stage of filling: its tables are made together, beside those of other phases. */
export interface Phase {
  /** One word in kebab case, as plans and events name it. */
  readonly name: string
  readonly title: string
  readonly tables: readonly AnyTable[]
}

/** A schema of a domain and what it is for. */
export interface SchemaSpec {
  readonly name: string
  readonly comment: string
}

/** Gives the life of a root entity by its kind and number; lives are made on demand and never kept. */
export type LifeOf = (root: string, index: number) => unknown

/** What a scale comes to, with what the user overrides. */
export interface Sizing {
  readonly scale: number
  /** Counts given in place of those that the scale implies, by kind of root. */
  readonly overrides: Readonly<Record<string, number>>
}

/** A world that can be generated: its schemas, its phases in order, and the lives that rows are views of. */
export interface Domain {
  readonly name: string
  readonly version: number
  readonly schemas: readonly SchemaSpec[]
  readonly phases: readonly Phase[]
  /** About how many rows a root of each kind brings in all tables together: to choose means by, not to promise. */
  readonly rowsPerRoot: Readonly<Record<string, number>>
  /**
   * How many root entities of each kind there are.
   *
   * @throws UserError when a count lies below the domain's floor or above what its keys and unique values can hold.
   */
  rootsOf(sizing: Sizing): Readonly<Record<string, number>>
  /** Resolves a dataset once; what it returns makes any life at any time. */
  livesOf(identity: DatasetIdentity): LifeOf
}

/** All tables of a domain, phase by phase. */
export const tablesOf = (domain: Domain): readonly AnyTable[] =>
  domain.phases.flatMap((phase) => phase.tables)
