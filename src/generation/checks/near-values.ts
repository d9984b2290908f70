import type { Expression } from '../../core/catalog/expression.ts'
import type { RangeValue, Value } from '../../core/catalog/value.ts'
import { baseTypeOf, type ValueType } from '../../core/catalog/value-type.ts'
import { columnOf, stepOf } from './column-limits.ts'
import { hasPart } from './normal-form.ts'

const COUNT = 48
const SMALL = [1, 2, 10, 50, 0, -1]
/** Of ranges, by the length that one has. */
const LENGTHS = [2, 0.5, 5, 10, 0.1, 100]
const BYTES_MAX = 4096
const LIST_MAX = 100
/** Of every kind that JSON has. */
const DOCUMENTS = [
  '["alpha"]',
  '["alpha", "bravo"]',
  '["alpha", "bravo", "delta"]',
  '[]',
  '{"alpha": "bravo"}',
  '{}',
  '"alpha"',
  '1',
  'true',
  'null',
]

/** Values near one, of which some condition may take one: nearest first. */
export function nearValues(value: Value | undefined, type: ValueType, leaf: Expression): readonly Value[] {
  if (typeof value === 'number') return nearNumbers(value, type)
  if (Array.isArray(value)) return nearLists(value, leaf)
  if (value !== null && typeof value === 'object' && 'lower' in value) return nearRanges(value)
  if (typeof value !== 'string') return []
  const { kind } = baseTypeOf(type)
  if (kind === 'json' || kind === 'jsonb') return DOCUMENTS
  if (kind === 'bytes') return nearBytes(value, leaf)
  return kind === 'text' ? nearTexts(value, type, leaf) : []
}

function nearNumbers(value: number, type: ValueType): readonly number[] {
  const { kind } = baseTypeOf(type)
  const fine = stepOf(type)
  const step =
    kind === 'timestamp' || kind === 'time' ? 3_600_000_000 : kind === 'date' ? 1 : Math.max(fine, 1)
  const whole = Math.round(value / step) * step
  return [
    whole,
    Math.abs(value),
    ...(step === 1 ? SMALL : []),
    ...Array.from(
      { length: COUNT },
      (_, i) => whole + (i % 2 === 0 ? 1 : -1) * step * (1 + Math.floor(i / 2)),
    ),
  ]
}

/** Open at either end, or longer and shorter ones from the same beginning. */
function nearRanges({ lower, upper }: RangeValue): readonly Value[] {
  const open: RangeValue[] = [
    { lower, upper: null },
    { lower: null, upper },
  ]
  if (typeof lower !== 'number' || typeof upper !== 'number') return open
  const length = upper - lower
  return [
    ...open,
    ...LENGTHS.map((times) => ({ lower, upper: lower + Math.max(1, Math.round(length * times)) })),
  ]
}

/** Of what the condition lists, of what is there with what it speaks of, and of as many as it asks for. */
function nearLists(value: readonly Value[], leaf: Expression): readonly Value[] {
  const spoken: Value[] = []
  const counts = new Set<number>(leaf.kind === 'is-null' ? [0, 1] : [])
  hasPart(leaf, (part) => {
    if (part.kind !== 'constant' || part.value === null) return false
    spoken.push(part.value)
    const count = Number(part.value)
    if (count >= 0 && count <= LIST_MAX) for (const near of [count, count - 1, count + 1]) counts.add(near)
    return false
  })
  // Not the same for every row.
  const turn = Array.from(JSON.stringify(value)).reduce(
    (sum, letter) => sum + (letter.codePointAt(0) ?? 0),
    0,
  )
  const turned = spoken.map((_, i) => spoken[(i + turn) % spoken.length] as Value)
  const lists: Value[] = []
  if (turned.length > 1) lists.push(turned.slice(0, 1 + (turn % Math.min(3, turned.length))))
  for (const one of turned) lists.push([one], [...value, one])
  for (const count of counts) {
    if (count === 0) lists.push([])
    else if (count > 0 && value.length > 0)
      lists.push(Array.from({ length: count }, (_, i) => value[i % value.length] as Value))
  }
  return [...lists, value.slice(0, 1), [], turned]
}

/** As many bytes as the condition speaks of, or one less or more, its own ones again and again. */
function nearBytes(value: string, leaf: Expression): readonly string[] {
  const digits = value.slice(2) || '00'
  const counts = new Set<number>()
  hasPart(leaf, (part) => {
    const count = part.kind === 'constant' ? Number(part.value) : Number.NaN
    if (count >= 0 && count <= BYTES_MAX) for (const near of [count, count - 1, count + 1]) counts.add(near)
    return false
  })
  return [...counts]
    .filter((count) => count >= 0)
    .map((count) => `\\x${digits.repeat(Math.ceil((count * 2) / digits.length)).slice(0, count * 2)}`)
}

function nearTexts(value: string, type: ValueType, leaf: Expression): readonly string[] {
  const plain = value.replaceAll(/[^A-Za-z0-9]/g, '')
  const letters = value.replaceAll(/[^A-Za-z]/g, '')
  const own = [value, value.trim(), plain, letters, value.replaceAll(/\D/g, '')]
  const sum = Array.from(value).reduce(
    (total, letter) => (total * 31 + (letter.codePointAt(0) ?? 0)) % 8_999_999,
    7,
  )
  const digits = String(1_000_000 + sum).slice(-6)
  own.push(`${value} ${digits}`, letters + digits)
  const base = baseTypeOf(type)
  if (base.kind === 'text' && base.isPadded === true) own.push(plain.padEnd(base.length ?? 1, 'x'))
  const cased = own.flatMap((text) => [text, text.toUpperCase(), text.toLowerCase()])
  return [...cased, ...told(value, leaf), ...told(plain.toUpperCase(), leaf)].filter((text) => text !== '')
}

/** With what a condition asks for at the start, the end or anywhere: `left(code, 1) = 'X'`. */
function told(value: string, leaf: Expression): readonly string[] {
  const [call, other] =
    leaf.kind === 'operator' ? leaf.operands : leaf.kind === 'call' ? [leaf, undefined] : []
  if (call?.kind !== 'call' || columnOf(call.arguments[0] ?? call) === undefined) return []
  const [, second, third] = call.arguments.map((part) => (part.kind === 'constant' ? part.value : undefined))
  const wanted = other?.kind === 'constant' && typeof other.value === 'string' ? other.value : undefined
  const { name } = call
  if (name === 'starts_with' && typeof second === 'string') return [second + value, second]
  if ((name === 'strpos' || name === 'position') && typeof second === 'string') {
    const half = Math.ceil(value.length / 2)
    return [value.slice(0, half) + second + value.slice(half + second.length), value + second, second]
  }
  if (wanted === undefined) return []
  if (name === 'left') return [wanted + value.slice(wanted.length), wanted]
  if (name === 'right') return [value.slice(0, Math.max(0, value.length - wanted.length)) + wanted, wanted]
  if ((name === 'substr' || name === 'substring') && typeof second === 'number') {
    const start = value.padEnd(second - 1, 'x').slice(0, second - 1)
    const count = typeof third === 'number' ? third : wanted.length
    return [start + wanted + value.slice(second - 1 + count), start + wanted]
  }
  return []
}
