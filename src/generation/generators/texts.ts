import { baseTypeOf, type ValueType } from '../../core/catalog/value-type.ts'
import { defineGenerator, isOf, isTextual } from './define-generator.ts'
import type { Dice } from './dice.ts'
import type { Generator } from './generator.ts'

const SUBJECTS = [
  'The order',
  'The parcel',
  'The report',
  'A customer',
  'The team',
  'Our supplier',
  'The meeting',
  'This item',
  'The invoice',
  'The request',
  'A colleague',
  'The system',
] as const
const VERBS = [
  'arrived',
  'was checked',
  'needs attention',
  'is ready',
  'was moved',
  'went well',
  'was returned',
  'has changed',
  'was confirmed',
  'is waiting',
  'was corrected',
  'takes longer',
] as const
const ENDS = [
  'in the morning',
  'as agreed',
  'without delay',
  'after a call',
  'for the second time',
  'at the front desk',
  'before the deadline',
  'with a short note',
  'as expected',
  'once more',
  'on request',
  'in good order',
] as const
const ADJECTIVES = [
  'Amber',
  'Bright',
  'Calm',
  'Distant',
  'Early',
  'Fragile',
  'Golden',
  'Hidden',
  'Icy',
  'Kind',
  'Late',
  'Modest',
  'Northern',
  'Open',
  'Patient',
  'Quiet',
  'Rapid',
  'Silent',
  'Tender',
  'Upper',
  'Vivid',
  'Warm',
  'Young',
] as const
const THINGS = [
  'Bridge',
  'Candle',
  'Door',
  'Engine',
  'Forest',
  'Garden',
  'Harbor',
  'Island',
  'Journey',
  'Kingdom',
  'Ladder',
  'Market',
  'Needle',
  'Orchard',
  'Palace',
  'River',
  'Shadow',
  'Tower',
  'Valley',
  'Window',
  'Winter',
] as const

/** The room of a text column, in characters. */
export function roomOf(type: ValueType, most: number): number {
  const base = baseTypeOf(type)
  return Math.min(most, base.kind === 'text' ? (base.length ?? most) : most)
}

const sentence = (dice: Dice): string => `${dice.pick(SUBJECTS)} ${dice.pick(VERBS)} ${dice.pick(ENDS)}.`

/** Whole sentences as long as there is room, or the beginning of one. */
function sentences(dice: Dice, count: number, room: number): string {
  let text = sentence(dice)
  for (let more = 1; more < count; more++) {
    const longer = `${text} ${sentence(dice)}`
    if (longer.length > room) break
    text = longer
  }
  return text.length > room ? text.slice(0, room).trim() : text
}

const words = (dice: Dice): string => `${dice.pick(ADJECTIVES)} ${dice.pick(THINGS)}`

const isDocument = (type: ValueType) => isTextual(type) || isOf('xml', 'tsvector')(type)

/** Words, sentences, names of things. */
export const TEXT_GENERATORS: readonly Generator[] = [
  defineGenerator({
    name: 'text.description',
    summary: 'One or two sentences',
    fits: isDocument,
    make: ({ dice, context }) => sentences(dice, 2, roomOf(context.column.type, 200)),
  }),
  defineGenerator({
    name: 'text.comment',
    summary: 'A sentence',
    fits: isDocument,
    make: ({ dice, context }) => sentences(dice, 1, roomOf(context.column.type, 200)),
  }),
  defineGenerator({
    name: 'text.paragraph',
    summary: 'Several sentences',
    fits: isDocument,
    make: ({ dice, context }) => sentences(dice, dice.between(3, 6), roomOf(context.column.type, 600)),
  }),
  defineGenerator({
    name: 'text.title',
    summary: 'A title',
    make: ({ dice, attempt }) => `The ${words(dice)}${attempt === 0 ? '' : ` ${dice.between(2, 99)}`}`,
  }),
  defineGenerator({
    name: 'text.label',
    summary: 'A name of two words for something',
    make: ({ dice, attempt, context }) =>
      `${words(dice)}${attempt === 0 ? '' : ` ${dice.between(2, 999)}`}`.slice(
        0,
        roomOf(context.column.type, 100),
      ),
  }),
  defineGenerator({
    name: 'text.word',
    summary: 'One word',
    make: ({ dice, context }) => dice.pick(THINGS).toLowerCase().slice(0, roomOf(context.column.type, 30)),
  }),
  defineGenerator({
    name: 'text.code',
    summary: 'Letters and digits',
    make: ({ dice, context }) => dice.mask('*'.repeat(roomOf(context.column.type, 8))),
  }),
]
