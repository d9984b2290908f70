import type { DatasetName } from './structure.ts'

/** What people say about an estate: who owns it, what it means, where it belongs. Ids are kebab or snake case. */
export interface EstateBusiness {
  readonly people: readonly Person[]
  readonly groups: readonly Group[]
  readonly domains: readonly BusinessDomain[]
  readonly glossaryNodes: readonly GlossaryNode[]
  readonly glossaryTerms: readonly GlossaryTerm[]
  readonly tags: readonly Tag[]
  readonly products: readonly DataProduct[]
  readonly properties: readonly PropertyDefinition[]
  readonly notes: readonly DatasetNote[]
  readonly forms: readonly Form[]
}

/** An employee of the company; addresses at a domain kept for examples. */
export interface Person {
  readonly id: string
  readonly firstName: string
  readonly lastName: string
  readonly title: string
  readonly email: string
  readonly department: string
  readonly manager: string | null
  readonly groups: readonly string[]
}

export interface Group {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly email: string
  /** Person ids. */
  readonly owners: readonly string[]
}

export interface BusinessDomain {
  readonly id: string
  readonly parent: string | null
  readonly name: string
  readonly description: string
  readonly owners: readonly Owner[]
}

export interface Owner {
  readonly person?: string
  readonly group?: string
  /** A reporter answers to the regulator for what is reported. */
  readonly kind: 'technical' | 'business' | 'steward' | 'reporter'
}

export interface GlossaryNode {
  readonly id: string
  readonly parent: string | null
  readonly name: string
  readonly definition: string
}

export interface GlossaryTerm {
  readonly id: string
  /** The node it belongs to. */
  readonly node: string
  readonly name: string
  readonly definition: string
  readonly domain: string | null
  readonly related: readonly { readonly term: string; readonly how: 'is a' | 'has a' }[]
  readonly owners: readonly Owner[]
}

export interface Tag {
  readonly id: string
  readonly name: string
  readonly description: string
  /** `#rrggbb`. */
  readonly color: string
}

export interface DataProduct {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly domain: string
  readonly datasets: readonly DatasetName[]
  readonly dashboards: readonly string[]
  readonly owners: readonly Owner[]
}

export interface PropertyDefinition {
  /** `io.dhub.bank.retention`. */
  readonly id: string
  readonly name: string
  readonly description: string
  /** `dataset` and `column` are references; `urn` is one to anything. */
  readonly type: 'string' | 'number' | 'date' | 'rich text' | 'urn' | 'dataset' | 'column'
  readonly isMultiple: boolean
  readonly allowed?: readonly { readonly value: string | number; readonly description: string }[]
  readonly on: readonly PropertyBearer[]
}

/** What may have a property. */
export type PropertyBearer =
  | 'dataset'
  | 'column'
  | 'container'
  | 'flow'
  | 'job'
  | 'chart'
  | 'dashboard'
  | 'domain'
  | 'term'
  | 'product'

/** What is said of one dataset and its columns. */
export interface DatasetNote {
  readonly dataset: DatasetName
  /** Markdown; more than the comment of the database says. */
  readonly documentation: string
  readonly domain: string
  readonly owners: readonly Owner[]
  readonly tags: readonly string[]
  readonly terms: readonly string[]
  readonly properties: readonly PropertyValue[]
  readonly links: readonly { readonly url: string; readonly label: string }[]
  readonly columns: readonly ColumnNote[]
}

export interface ColumnNote {
  readonly column: string
  readonly description: string
  readonly tags: readonly string[]
  readonly terms: readonly string[]
  readonly properties: readonly PropertyValue[]
}

export interface PropertyValue {
  readonly property: string
  /** A dataset or column value is `database.schema.table` with `.column` for a column. */
  readonly values: readonly (string | number)[]
}

export interface Form {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly prompts: readonly { readonly id: string; readonly title: string; readonly property: string }[]
  /** Which datasets it is asked about, and ids of the prompts that nobody has answered yet. */
  readonly asked: readonly { readonly dataset: DatasetName; readonly open: readonly string[] }[]
}
