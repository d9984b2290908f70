import type { Urn } from '../urn.ts'
import type { AuditStamp } from './audit-stamp.ts'

/** A form: what owners are asked about an entity. */
export interface FormInfo {
  readonly name: string
  readonly description?: string
  readonly type?: 'COMPLETION' | 'VERIFICATION'
  readonly prompts?: readonly {
    readonly id: string
    readonly title: string
    readonly description?: string
    readonly type: 'STRUCTURED_PROPERTY' | 'FIELDS_STRUCTURED_PROPERTY'
    readonly structuredPropertyParams?: { readonly urn: Urn<'structuredProperty'> }
    readonly required?: boolean
  }[]
  readonly actors?: {
    readonly owners?: boolean
    readonly groups?: readonly Urn<'corpGroup'>[]
    readonly users?: readonly Urn<'corpuser'>[]
  }
}

/** Which entities a form is given to by the server: any of the groups, all of a group's criteria. */
export interface DynamicFormAssignment {
  readonly filter: {
    readonly or: readonly {
      readonly and: readonly {
        readonly field: string
        readonly value: string
        readonly values?: readonly string[]
        readonly condition?: 'EQUAL' | 'CONTAIN' | 'START_WITH' | 'IN' | 'EXISTS'
        readonly negated?: boolean
      }[]
    }[]
  }
}

/** The forms of an entity, open and done. */
export interface Forms {
  readonly incompleteForms: readonly FormAssociation[]
  readonly completedForms: readonly FormAssociation[]
  readonly verifications?: readonly { readonly form: Urn<'form'>; readonly lastModified?: AuditStamp }[]
}

interface FormAssociation {
  readonly urn: Urn<'form'>
  readonly incompletePrompts?: readonly FormPromptAssociation[]
  readonly completedPrompts?: readonly FormPromptAssociation[]
}

interface FormPromptAssociation {
  readonly id: string
  readonly lastModified: AuditStamp
}
