import type { CustomerLife } from './lives.ts'
import type { World } from './world.ts'

export interface Oversight {}

export class OversightRules {
  constructor(_world: World) {}

  oversightOf(_life: CustomerLife): Oversight {
    return {}
  }
}
