import type { PolicyFlows } from './contracts.ts'
import type { CustomerLife } from './lives.ts'
import type { World } from './world.ts'

export interface PolicyBook extends PolicyFlows {}

const NOTHING: PolicyBook = { planned: [] }

export class PolicyRules {
  constructor(_world: World) {}

  policyBookOf(_life: CustomerLife): PolicyBook {
    return NOTHING
  }
}
