import type { AuditAction, AuditEntity } from '../../../lists.ts'
import type { Role } from '../../staff-contract.ts'

/** What a role may do with records of a kind. */
export interface Permission {
  readonly role: Role
  readonly entity: AuditEntity
  readonly actions: readonly AuditAction[]
}

const all = ['create', 'update', 'view'] as const
const change = ['update', 'view'] as const
const view = ['view'] as const

const matrix: Readonly<Partial<Record<Role, Partial<Record<AuditEntity, readonly AuditAction[]>>>>> = {
  'Customer Service Representative': {
    customer: all,
    account: all,
    transaction: all,
    complaint: all,
    loan: view,
    policy: view,
  },
  'Branch Manager': { customer: change, account: change, transaction: view, complaint: change },
  'Loan Officer': { customer: view, loan_application: all, loan: all, complaint: change },
  'Risk Analyst': { loan_application: view, loan: change },
  'Insurance Agent': { customer: view, policy: all, claim: all, complaint: change },
  'Operations Specialist': {
    customer: change,
    account: change,
    transaction: change,
    loan: all,
    policy: change,
    claim: all,
  },
  'Compliance Officer': {
    customer: change,
    account: change,
    transaction: view,
    kyc_record: all,
    suspicious_activity_report: all,
    complaint: change,
  },
  'Department Head': { loan_application: change, loan: change, complaint: change },
  'Internal Auditor': { customer: view, account: view, transaction: view, loan: view, policy: view },
}

/** Who may do what, by role and kind of record; nobody deletes anything. */
export const permissions: readonly Permission[] = Object.entries(matrix).flatMap(([role, entities]) =>
  Object.entries(entities).map(([entity, actions]) => ({
    role: role as Role,
    entity: entity as AuditEntity,
    actions,
  })),
)
