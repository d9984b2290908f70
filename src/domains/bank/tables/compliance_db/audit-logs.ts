import {
  id,
  identity,
  oneOf,
  optional,
  references,
  text,
  timestamp,
  varchar,
  withDefault,
} from '../../../../core/column.ts'
import { IdManager } from '../../../../core/id-manager.ts'
import { customerTable } from '../../life/lives.ts'
import { auditActions, auditEntities } from '../../lists.ts'

const ENTRIES_PER_CUSTOMER_MAX = 1024

/** Who did what to which record. */
export const auditLogs = customerTable({
  schema: 'compliance_db',
  name: 'audit_logs',
  comment: 'Audit log: one row for each record made, each change of its state, and some that were looked at',
  columns: {
    audit_id: identity('Key of the entry; those about one customer rise in time'),
    entity_type: oneOf(auditEntities, 50, 'Kind of record'),
    entity_id: id('Key of the record, in the table of its kind'),
    action: oneOf(auditActions, 50, 'What was done'),
    performed_by: references('employees_db.employees.employee_id', 'Employee who did it'),
    performed_at: withDefault(timestamp('When it was done'), 'now()'),
    old_value: optional(text('State before, as JSON; none where there was no record or nothing changed')),
    new_value: optional(text('State after, as JSON; none where nothing changed')),
    ip_address: varchar(45, 'Address of the workstation within the network of the bank'),
  },
  primaryKey: ['audit_id'],
  indexes: [['entity_type', 'entity_id'], ['performed_at']],
  checks: {
    change_has_value: "(action IN ('create', 'update')) = (new_value IS NOT NULL)",
    update_has_old_value: "action <> 'update' OR old_value IS NOT NULL",
    private_address: "ip_address LIKE '10.%'",
  },
  rows({ customer, oversight, world }, emit) {
    for (const [ordinal, entry] of oversight.auditLog.entries()) {
      emit({
        audit_id: IdManager.number(customer.index, ordinal, ENTRIES_PER_CUSTOMER_MAX),
        entity_type: entry.entity,
        entity_id: entry.entityId,
        action: entry.action,
        performed_by: world.staff.idOf(entry.employee),
        performed_at: entry.second,
        old_value: entry.before,
        new_value: entry.after,
        ip_address: workstationOf(entry.employee),
      })
    }
  },
})

/** Everyone has a workstation of their own in the private network 10.0.0.0/8 (RFC 1918). */
const workstationOf = (employee: number): string =>
  `10.${(employee >>> 16) & 255}.${(employee >>> 8) & 255}.${employee & 255}`
