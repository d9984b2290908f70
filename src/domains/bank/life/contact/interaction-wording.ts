import type { Draws } from '../../../../core/draws.ts'
import { fillTemplate } from '../../vocabulary/fill-template.ts'
import {
  interactionMatters,
  interactionOpenings,
  interactionResults,
  selfServiceNotes,
} from '../../vocabulary/interaction-notes.ts'
import type { World } from '../world.ts'
import type { ContactKind } from './contact-kinds.ts'
import type { Occasion } from './contract.ts'

/** What employees, or the system for those who serve themselves, note down about a contact. */
export class InteractionWording {
  readonly #draws: Draws

  constructor(world: World) {
    this.#draws = world.draws('interaction.notes')
  }

  notesOf(kind: ContactKind, about: Occasion | null, row: number): string {
    const { type, channel, outcome } = kind
    if (!kind.isStaffed) return this.#draws.pick(selfServiceNotes[type] as readonly string[], row, 0)
    const matters = interactionMatters[`${type} ${about?.type ?? 'none'}`] as readonly string[]
    const matter = this.#draws.pick(matters, row, 1)
    const result = this.#draws.pick(interactionResults[`${type} ${outcome}`] as readonly string[], row, 2)
    const subject = about ? fillTemplate(matter, { subject: about.subject }) : matter
    return `${interactionOpenings[channel]} ${subject}. ${result}`
  }
}
