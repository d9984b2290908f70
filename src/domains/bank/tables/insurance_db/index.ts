import type { AnyTable } from '../../../../core/table.ts'
import { beneficiaries } from './beneficiaries.ts'
import { claims } from './claims.ts'
import { coverage } from './coverage.ts'
import { policies } from './policies.ts'
import { policyEvents } from './policy-events.ts'
import { premiumPayments } from './premium-payments.ts'

export const insuranceTables: readonly AnyTable[] = [
  policies,
  coverage,
  beneficiaries,
  premiumPayments,
  claims,
  policyEvents,
]
