import { oneOf } from '../../../../core/column.ts'
import { permissions } from '../../life/compliance/audit/permissions.ts'
import { bankTable } from '../../life/lives.ts'
import { roles } from '../../life/staff-contract.ts'
import { auditActions, auditEntities } from '../../lists.ts'

/** Which role may do what. */
export const auditPermissions = bankTable({
  schema: 'compliance_db',
  name: 'audit_permissions',
  comment: 'Permissions: one row for each action that a role may take on records of a kind',
  columns: {
    role: oneOf(roles, 100, 'Role of the employee'),
    entity_type: oneOf(auditEntities, 50, 'Kind of record'),
    action: oneOf(auditActions, 50, 'What the role may do'),
  },
  primaryKey: ['role', 'entity_type', 'action'],
  rows(_life, emit) {
    for (const { role, entity, actions } of permissions) {
      for (const action of actions) emit({ role, entity_type: entity, action })
    }
  },
})
