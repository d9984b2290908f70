import { faker } from '@faker-js/faker/locale/en'
import { addMonths, MICROSECONDS_PER_DAY } from '../../core/calendar.ts'
import { defineChoice, defineGenerator, definePart, isNumeric, isOf, isTextual } from './define-generator.ts'
import type { Dice } from './dice.ts'
import type { Generator, GeneratorContext } from './generator.ts'

/** Whom the columns of a row are about together. */
export interface Person {
  readonly gender: 'female' | 'male'
  readonly firstName: string
  readonly middleName: string
  readonly lastName: string
  /** How old they are among those whom the row is of, from 0 for the youngest to 1. */
  readonly age: number
  /** Of 28 days, the one within its month that they were born on. */
  readonly birthDay: number
  /** Tells people of one name apart in addresses. */
  readonly number: number
}

const { person: words } = faker.definitions
const namesOf = (list: readonly string[] | undefined): readonly string[] => list ?? []
const FIRST = { female: namesOf(words.first_name.female), male: namesOf(words.first_name.male) }
const LAST = namesOf(words.last_name.generic)

const AGES = [18, 85] as const

/** Days since 1970-01-01, of a person of 18 to 85 years, or as the parameter `ages` has it. */
function birthDateOf({ age, birthDay }: Person, { asOf, parameters }: GeneratorContext): number {
  const { ages } = parameters
  const [from, to]: readonly unknown[] = Array.isArray(ages) ? ages : AGES
  const [youngest, oldest] = [Number(from ?? AGES[0]), Number(to ?? AGES[1])]
  const months = youngest * 12 + 1 + Math.floor(age * (oldest - youngest) * 12)
  return addMonths(asOf, -months) - birthDay
}

/** Makes a person. */
export function makePerson(dice: Dice): Person {
  const gender = dice.chance(0.5) ? 'female' : 'male'
  const age = dice.fraction()
  return {
    gender,
    firstName: dice.pick(FIRST[gender]),
    middleName: dice.pick(FIRST[gender]),
    lastName: dice.pick(LAST),
    age,
    birthDay: dice.between(0, 27),
    number: dice.between(1, 9999),
  }
}

/** Letters of a name that an address takes. */
export const plainName = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/[^A-Za-z]/g, '')
    .toLowerCase()

const part = definePart('person', makePerson)
const AGES_PARAMETER = {
  ages: { type: 'array', description: 'Youngest and oldest, in years', default: AGES },
} as const

const titleOf = (gender: Person['gender'], type: { readonly length?: number | undefined }): string => {
  const title = gender === 'female' ? 'Ms.' : 'Mr.'
  return type.length !== undefined && type.length < 3 ? title.slice(0, type.length) : title
}

/** How a gender is written in a column: `F`, `Female`, or the label of an enum. */
function genderIn(gender: Person['gender'], { column: { type } }: GeneratorContext): string {
  const short = gender === 'female' ? 'F' : 'M'
  if (type.kind === 'enum') {
    const label = type.labels.find((one) => one.toUpperCase().startsWith(short))
    return label ?? type.labels[gender === 'female' ? 0 : type.labels.length - 1] ?? short
  }
  if (type.kind === 'text' && type.length !== undefined && type.length < 6) return short
  return gender
}

/** People whose parts agree: the first name fits the gender, the address the name. */
export const PERSON_GENERATORS: readonly Generator[] = [
  part('person.first-name', 'First name', ({ firstName }) => firstName),
  part('person.middle-name', 'Middle name', ({ middleName }) => middleName),
  part('person.last-name', 'Last name', ({ lastName }) => lastName),
  part('person.full-name', 'First and last name', ({ firstName, lastName }) => `${firstName} ${lastName}`),
  part('person.initials', 'Initials', ({ firstName, lastName }, { context }) => {
    const { type } = context.column
    return type.kind === 'text' && (type.length ?? 2) < 2
      ? firstName.slice(0, 1)
      : `${firstName.slice(0, 1)}${lastName.slice(0, 1)}`
  }),
  part('person.prefix', 'How the person is addressed', ({ gender }, { context }) =>
    titleOf(gender, context.column.type.kind === 'text' ? context.column.type : {}),
  ),
  defineChoice('person.suffix', 'What follows a name', ['Jr.', 'Sr.', 'II', 'III']),
  part('person.gender', 'Gender, as the column writes it', ({ gender }, { context }) =>
    genderIn(gender, context),
  ),
  part(
    'person.birth-date',
    'Day of birth of an adult',
    (person, { context }) =>
      birthDateOf(person, context) * (context.column.type.kind === 'timestamp' ? MICROSECONDS_PER_DAY : 1),
    isOf('date', 'timestamp'),
    AGES_PARAMETER,
  ),
  part(
    'person.age',
    'Age in years',
    (person, { context }) => Math.floor((context.asOf - birthDateOf(person, context)) / 365.25),
    isNumeric,
    AGES_PARAMETER,
  ),
  defineGenerator({
    name: 'person.job-title',
    summary: 'Job title',
    make: ({ dice }) => `${dice.pick(LEVELS)}${dice.pick(FIELDS)} ${dice.pick(JOBS)}`,
  }),
  defineChoice('person.marital-status', 'Marital status', [
    'single',
    'married',
    'divorced',
    'widowed',
    'partnered',
  ]),
  defineChoice('person.nationality', 'Nationality', [
    'American',
    'Canadian',
    'British',
    'German',
    'French',
    'Spanish',
    'Italian',
    'Dutch',
    'Polish',
    'Swedish',
    'Irish',
    'Australian',
    'Japanese',
    'Indian',
    'Brazilian',
    'Mexican',
    'Kenyan',
  ]),
  defineGenerator({
    name: 'person.national-id',
    summary: 'A number in the shape of an identity document, from ranges that no office gives out',
    make: ({ dice }) => dice.mask('9##-##-####'),
  }),
  part(
    'person.biography',
    'A few words about the person',
    ({ firstName }, { dice }) => `${firstName} likes ${dice.pick(PASTIMES)} and ${dice.pick(PASTIMES)}.`,
  ),
  part(
    'contact.email',
    'Address made of the name, at a domain kept for examples',
    ({ firstName, lastName, number }, { attempt }) =>
      `${plainName(firstName)}.${plainName(lastName)}${number}${attempt === 0 ? '' : `x${attempt}`}@example.${number % 3 === 0 ? 'org' : number % 3 === 1 ? 'com' : 'net'}`,
  ),
  part(
    'contact.username',
    'Name to log in with, made of the name',
    ({ firstName, lastName, number }, { attempt }) =>
      `${plainName(firstName).slice(0, 1)}${plainName(lastName)}${number}${attempt === 0 ? '' : `x${attempt}`}`,
  ),
  defineGenerator({
    name: 'contact.password-hash',
    summary: 'Looks like the hash of a password, and is of none',
    fits: (type) => isTextual(type) || isOf('bytes')(type),
    make: ({ dice, context }) => {
      const { type } = context.column
      if (type.kind === 'bytes') return `\\x${dice.hex(64)}`
      const room = type.kind === 'text' ? (type.length ?? 64) : 64
      return dice.hex(Math.min(64, room))
    },
  }),
  defineGenerator({
    name: 'contact.password-salt',
    summary: 'Salt of a password hash',
    make: ({ dice, context: { column } }) =>
      dice.hex(column.type.kind === 'text' ? Math.min(16, column.type.length ?? 16) : 16),
  }),
]

const LEVELS = ['', '', 'Senior ', 'Junior ', 'Lead ', 'Principal '] as const
const FIELDS = [
  'Account',
  'Customer',
  'Data',
  'Design',
  'Finance',
  'Logistics',
  'Marketing',
  'Network',
  'Operations',
  'Product',
  'Quality',
  'Research',
  'Sales',
  'Software',
  'Support',
] as const
const JOBS = [
  'Analyst',
  'Assistant',
  'Consultant',
  'Coordinator',
  'Engineer',
  'Manager',
  'Officer',
  'Planner',
  'Specialist',
  'Technician',
] as const
const PASTIMES = [
  'baking',
  'birdwatching',
  'chess',
  'cycling',
  'gardening',
  'hiking',
  'painting',
  'pottery',
  'sailing',
  'old maps',
  'choir',
  'woodwork',
  'running',
  'astronomy',
] as const
