import type { Urn } from '../urn.ts'
import type { CustomProperties } from './audit-stamp.ts'

/** What a dataset promises: assertions of its schema, its freshness and its quality. */
export interface DataContractProperties {
  readonly entity: Urn<'dataset'>
  readonly schema?: readonly ContractTerm[]
  readonly freshness?: readonly ContractTerm[]
  readonly dataQuality?: readonly ContractTerm[]
  readonly rawContract?: string
}

interface ContractTerm {
  readonly assertion: Urn<'assertion'>
}

/** Whether a contract is in force. */
export interface DataContractStatus {
  readonly customProperties?: CustomProperties
  readonly state: 'ACTIVE' | 'PENDING'
}
