import { MICROSECONDS_PER_DAY } from '../../core/calendar.ts'
import type { Value } from '../../core/catalog/value.ts'
import { baseTypeOf, type ValueType } from '../../core/catalog/value-type.ts'
import { defineGenerator, isOf, isTextual } from './define-generator.ts'
import type { Dice } from './dice.ts'
import type { Generator } from './generator.ts'
import { uuidFrom } from './internet.ts'
import { JSON_TOPICS, jsonAbout } from './json-about.ts'
import { FIELD_KINDS, jsonFields } from './json-fields.ts'

const TAGS = [
  'archived',
  'beta',
  'export',
  'fragile',
  'gift',
  'internal',
  'limited',
  'new',
  'popular',
  'reviewed',
  'sale',
  'seasonal',
  'urgent',
  'verified',
] as const
const KEYS = [
  'channel',
  'color',
  'level',
  'note',
  'origin',
  'size',
  'source',
  'step',
  'theme',
  'version',
] as const

/** A value of any type that looks like nothing in particular; undefined for types that dhub makes no values of. */
export function plainOf(type: ValueType, dice: Dice, asOf: number): Value | undefined {
  const base = baseTypeOf(type)
  switch (base.kind) {
    case 'boolean':
      return dice.chance(0.5)
    case 'integer':
      return dice.between(1, base.bits === 16 ? 1000 : 100_000)
    case 'float':
      return dice.between(1, 100_000) / 100
    case 'money':
      return dice.between(100, 100_000) / 100
    case 'numeric': {
      if (base.precision !== undefined && (base.scale ?? 0) > base.precision)
        return dice.between(0, Number(`1e${base.precision}`) - 1) / Number(`1e${base.scale}`)
      const digits = Math.min(5, Math.max(0, (base.precision ?? 8) - (base.scale ?? 2)))
      const scale = Math.max(0, Math.min(4, base.scale ?? 2))
      return dice.between(0, Number(`1e${digits + scale}`) - 1) / Number(`1e${scale}`)
    }
    case 'text':
      return base.length !== undefined && base.length < 8
        ? dice.mask('*'.repeat(base.length))
        : `${dice.pick(TAGS)} ${dice.pick(KEYS)} ${dice.between(1, 9999)}`.slice(0, base.length)
    case 'date':
      return asOf - dice.between(1, 1095)
    case 'timestamp':
      return (asOf - dice.between(1, 1095)) * MICROSECONDS_PER_DAY + dice.between(0, 86_399) * 1_000_000
    case 'time':
      return dice.between(0, 86_399) * 1_000_000
    case 'interval':
      return dice.between(1, 1440) * 60_000_000
    case 'enum':
      return base.labels.length === 0 ? undefined : dice.pick(base.labels)
    case 'array': {
      const items = Array.from({ length: dice.between(1, 3) }, () => plainOf(base.element, dice, asOf))
      return items.includes(undefined) ? [] : (items as readonly Value[])
    }
    case 'composite': {
      const fields = base.fields.map((field) => plainOf(field.type, dice, asOf) ?? null)
      return { fields }
    }
    case 'range':
      return rangeOf(base.subtype, dice, asOf)
    case 'multirange': {
      const range = rangeOf(base.subtype, dice, asOf)
      return range === undefined ? undefined : [range]
    }
    default:
      return spelt(base, dice)
  }
}

/** Types whose values are told by their text. */
function spelt(base: ValueType, dice: Dice): string | undefined {
  switch (base.kind) {
    case 'uuid':
      return uuidFrom(dice)
    case 'bytes':
      return `\\x${dice.hex(16)}`
    case 'json':
    case 'jsonb':
      return jsonObject(dice)
    case 'xml': {
      const key = dice.pick(KEYS)
      return `<${key}>${dice.pick(TAGS)}</${key}>`
    }
    case 'inet':
      return `10.${dice.between(0, 255)}.${dice.between(0, 255)}.${dice.between(1, 254)}`
    case 'cidr':
      return `10.${dice.between(0, 255)}.${dice.between(0, 255)}.0/24`
    case 'macaddr':
      return `02:${dice.hex(2)}:${dice.hex(2)}:${dice.hex(2)}:${dice.hex(2)}:${dice.hex(2)}`
    case 'macaddr8':
      return `02:${dice.hex(2)}:${dice.hex(2)}:${dice.hex(2)}:${dice.hex(2)}:${dice.hex(2)}:${dice.hex(2)}:${dice.hex(2)}`
    case 'bits':
      return Array.from({ length: base.length ?? 8 }, () => dice.between(0, 1)).join('')
    case 'tsvector':
      return `${dice.pick(TAGS)} ${dice.pick(KEYS)}`
    case 'tsquery':
      return `${dice.pick(TAGS)} & ${dice.pick(KEYS)}`
    case 'hstore':
      return `"${dice.pick(KEYS)}"=>"${dice.pick(TAGS)}"`
    case 'ltree':
      return `${dice.pick(TAGS)}.${dice.pick(KEYS)}.n${dice.between(1, 9999)}`
    case 'vector':
      return `[${Array.from({ length: base.dimensions ?? 3 }, () => dice.between(-1000, 1000) / 1000).join(',')}]`
    case 'geometry':
      return SHAPES[base.shape]?.(() => dice.between(-9000, 9000) / 100)
    default:
      return undefined
  }
}

const SHAPES: Readonly<Record<string, (x: () => number) => string>> = {
  point: (x) => `(${x()},${x()})`,
  line: (x) => `{1,${Math.abs(x()) + 1},${x()}}`,
  lseg: (x) => `[(${x()},${x()}),(${x()},${x()})]`,
  box: (x) => `(${x()},${x()}),(${x()},${x()})`,
  path: (x) => `[(${x()},${x()}),(${x()},${x()})]`,
  polygon: (x) => `((${x()},${x()}),(${x()},${x()}),(${x()},${x()}))`,
  circle: (x) => `<(${x()},${x()}),${Math.abs(x()) + 1}>`,
}

function rangeOf(subtype: ValueType, dice: Dice, asOf: number): Value | undefined {
  const [one, other] = [plainOf(subtype, dice, asOf), plainOf(subtype, dice, asOf)]
  if (typeof one !== 'number' || typeof other !== 'number') return undefined
  const [lower, upper] = one < other ? [one, other] : [other, one + 1]
  return { lower, upper }
}

const jsonObject = (dice: Dice): string =>
  JSON.stringify({
    [dice.pick(KEYS)]: dice.pick(TAGS),
    count: dice.between(1, 100),
    active: dice.chance(0.5),
  })

/** Documents, lists, and what fits a type when nothing more is known. */
export const STRUCTURED_GENERATORS: readonly Generator[] = [
  defineGenerator({
    name: 'json.object',
    summary: 'A small JSON object, with fields of its own or those named',
    fits: (type) => isTextual(type) || isOf('json', 'jsonb', 'hstore')(type),
    parameters: {
      about: {
        type: 'string',
        description: 'What it tells of; of nothing in particular by default',
        enum: JSON_TOPICS,
      },
      fields: {
        type: 'object',
        description: `What each field holds, by its key: ${FIELD_KINDS.join(', ')}, or fields again`,
      },
    },
    make: ({ dice, context: { column, parameters, asOf } }) => {
      if (baseTypeOf(column.type).kind === 'hstore') return `"${dice.pick(KEYS)}"=>"${dice.pick(TAGS)}"`
      const { fields, about } = parameters
      if (fields === undefined) return jsonAbout(about, dice) ?? jsonObject(dice)
      const words = () => `${dice.pick(TAGS)} ${dice.pick(KEYS)} ${dice.between(1, 9999)}`
      return JSON.stringify(jsonFields(fields, { dice, asOf, words }))
    },
  }),
  defineGenerator({
    name: 'json.list',
    summary: 'A short JSON list of words',
    fits: (type) => isTextual(type) || isOf('json', 'jsonb')(type),
    make: ({ dice }) => JSON.stringify(Array.from({ length: dice.between(1, 3) }, () => dice.pick(TAGS))),
  }),
  defineGenerator({
    name: 'array.tags',
    summary: 'A list of words, each once, or of values of the element type',
    fits: isOf('array'),
    parameters: { values: { type: 'array', description: 'The words; tags by default' } },
    make: ({ dice, context }) => {
      const type = baseTypeOf(context.column.type)
      if (type.kind !== 'array') return []
      if (baseTypeOf(type.element).kind !== 'text') return plainOf(type, dice, context.asOf) ?? []
      const { values } = context.parameters
      const words = Array.isArray(values) && values.length > 0 ? values.map(String) : TAGS
      return [...new Set(Array.from({ length: dice.between(1, 3) }, () => dice.pick(words)))]
    },
  }),
  defineGenerator({
    name: 'type.plain',
    summary: 'Some value of the type of the column, when nothing more is known of it',
    fits: (type) => baseTypeOf(type).kind !== 'other',
    make: ({ dice, context }) => plainOf(context.column.type, dice, context.asOf) ?? null,
  }),
]
