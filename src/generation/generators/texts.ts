import { baseTypeOf, type ValueType } from '../../core/catalog/value-type.ts'
import { defineGenerator, isOf, isTextual } from './define-generator.ts'
import type { Dice } from './dice.ts'
import type { Generator, ParameterSchema } from './generator.ts'
import { sentenceAbout, TOPICS } from './sentences.ts'

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

/** Whole sentences as long as there is room, or the words of one that there is room for. */
function sentences(dice: Dice, about: unknown, count: number, room: number): string {
  let text = sentenceAbout(about, dice)
  for (let more = 1; more < count; more++) {
    const longer = `${text} ${sentenceAbout(about, dice)}`
    if (longer.length > room) break
    text = longer
  }
  if (text.length <= room) return text
  const cut = text.slice(0, room + 1).lastIndexOf(' ')
  return text
    .slice(0, cut > 0 ? cut : room)
    .replace(/[,;.]$/, '')
    .trim()
}

const words = (dice: Dice): string => `${dice.pick(ADJECTIVES)} ${dice.pick(THINGS)}`

const isDocument = (type: ValueType) => isTextual(type) || isOf('xml', 'tsvector')(type)

const ABOUT: Readonly<Record<string, ParameterSchema>> = {
  about: {
    type: 'string',
    description: 'What it speaks of; of nothing in particular by default',
    enum: TOPICS,
  },
}

/** Words, sentences, names of things. */
export const TEXT_GENERATORS: readonly Generator[] = [
  defineGenerator({
    name: 'text.description',
    summary: 'One or two sentences',
    fits: isDocument,
    parameters: ABOUT,
    make: ({ dice, context }) =>
      sentences(dice, context.parameters['about'] ?? 'description', 2, roomOf(context.column.type, 200)),
  }),
  defineGenerator({
    name: 'text.comment',
    summary: 'A sentence',
    fits: isDocument,
    parameters: ABOUT,
    make: ({ dice, context }) =>
      sentences(dice, context.parameters['about'] ?? 'comment', 1, roomOf(context.column.type, 200)),
  }),
  defineGenerator({
    name: 'text.paragraph',
    summary: 'Several sentences',
    fits: isDocument,
    parameters: ABOUT,
    make: ({ dice, context }) =>
      sentences(
        dice,
        context.parameters['about'] ?? 'comment',
        dice.between(3, 6),
        roomOf(context.column.type, 600),
      ),
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
