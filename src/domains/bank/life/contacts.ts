import type { CustomerLife } from './lives.ts'
import type { World } from './world.ts'

export interface Contacts {}

export class ContactRules {
  constructor(_world: World) {}

  contactsOf(_life: CustomerLife): Contacts {
    return {}
  }
}
