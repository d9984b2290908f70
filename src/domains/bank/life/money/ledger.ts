import type { AccountLedger } from '../contracts.ts'
import type { CustomerLife } from '../lives.ts'
import type { World } from '../world.ts'

export class MoneyRules {
  constructor(_world: World) {}

  ledgersOf(_life: CustomerLife): readonly AccountLedger[] {
    return []
  }
}
