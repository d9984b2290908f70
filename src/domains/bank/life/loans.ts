import type { LoanFlows } from './contracts.ts'
import type { CustomerLife } from './lives.ts'
import type { World } from './world.ts'

export interface LoanBook extends LoanFlows {}

const NOTHING: LoanBook = { planned: [] }

export class LoanRules {
  constructor(_world: World) {}

  loanBookOf(_life: CustomerLife): LoanBook {
    return NOTHING
  }
}
