import type { ColumnSubject, Guess } from './column-subject.ts'
import { familyOf } from './concept.ts'
import { MAGNITUDES, type Magnitude, UNIT_MAGNITUDES } from './magnitudes.ts'
import { QUALIFIERS } from './qualifiers.ts'
import { isTableOf, wordsOf } from './split-name.ts'

const OF_A_THING = 0.86
const OF_A_UNIT = 0.84
const ENDS_IN_TIMES = /(day|month|year|week|hour|minute|second|min|hr|sec|mth|yr)s$/i
const TIMES: ReadonlySet<string> = new Set([
  'day',
  'week',
  'month',
  'year',
  'second',
  'minimum',
  'min',
  'hour',
  'minute',
])

/** Units that are letters or words of their own as well: only behind a word that something is measured of. */
const SHORT_UNITS: ReadonlySet<string> = new Set([
  'm',
  'c',
  'f',
  'g',
  'l',
  'w',
  'v',
  'a',
  'foot',
  'bar',
  'ha',
  'pound',
])

/** What a number is by what its name measures, with its size: `weight_kg`, `heart_rate`, `credit_limit`. */
export function guessBySize(subject: ColumnSubject): Guess | undefined {
  const found = magnitudeOf(subject)
  if (found === undefined) return undefined
  const { magnitude, isUnit, isWhole } = found
  const { generator } = magnitude
  const read = magnitude.words.join(' ')
  const reason = isUnit ? `the name ends in a unit, “${read}”` : `the name reads as “${read}”`
  const confidence = isUnit ? OF_A_UNIT : isWhole ? OF_A_THING : OF_A_THING - 0.08
  return { generator, parameters: sizeIn(magnitude, subject), confidence, reason }
}

/** The size that the name tells of a number whose meaning is known. */
export function sizeOf(subject: ColumnSubject): Readonly<Record<string, number>> | undefined {
  const found = magnitudeOf(subject)
  return found && sizeIn(found.magnitude, subject)
}

/** In cents where the name says so. */
function sizeIn(
  { from, middle, to, step }: Magnitude,
  { column }: ColumnSubject,
): Readonly<Record<string, number>> {
  const factor = wordsOf(column.name).at(-1) === 'cent' ? 100 : 1
  return {
    from: from * factor,
    middle: middle * factor,
    to: to * factor,
    ...(step === undefined ? {} : { step: step * factor }),
  }
}

interface Found {
  readonly magnitude: Magnitude
  readonly isUnit: boolean
  /** Whether the name says nothing else, qualifiers aside. */
  readonly isWhole: boolean
}

function magnitudeOf({ table, column }: ColumnSubject): Found | undefined {
  const family = familyOf(column.type)
  if (family !== 'integer' && family !== 'decimal') return undefined
  const words = wordsOf(column.name)
  const tableWords = wordsOf(table.name)
  const thing = best(words, tableWords)
  const unit = unitOf(words, column.name)
  if (thing === undefined) return unit && { magnitude: unit, isUnit: true, isWhole: true }
  const isUnitTold = unit !== undefined && !thing.words.includes(unit.words[0] ?? '')
  // `weight_g` has its size from the unit; `height_cm` of a person, `warranty_months` from the thing.
  if (isUnitTold && !isUsualUnit(thing, unit)) return { magnitude: unit, isUnit: true, isWhole: true }
  const left = words.filter((word) => !thing.words.includes(word) && !unit?.words.includes(word))
  return { magnitude: thing, isUnit: false, isWhole: left.every((word) => QUALIFIERS.has(word)) }
}

/** Units in which things have the sizes that are told of them. */
const USUAL_UNITS: ReadonlySet<string> = new Set([
  'kg',
  'cm',
  'celsius',
  'c',
  'millisecond',
  'percent',
  'bpm',
  'mmhg',
  'v',
  'hpa',
  'month',
  'km',
  'kmh',
  'day',
  'year',
  'minute',
  'minimum',
  'min',
  'mg',
  'm',
  'hz',
])

function isUsualUnit(thing: Magnitude, unit: Magnitude): boolean {
  const word = unit.words.at(-1) ?? ''
  if (!USUAL_UNITS.has(word)) return false
  // Lengths without a unit are those of things on a table; metres are longer.
  return word !== 'm' || thing.words.some((one) => one.startsWith('elev') || one === 'altitude')
}

function best(words: readonly string[], tableWords: readonly string[]): Magnitude | undefined {
  let found: Magnitude | undefined
  for (const one of MAGNITUDES) {
    if (!endsWith(words, one.words)) continue
    const isThere = one.tables.some((kind) => isTableOf(tableWords, kind.split(' ')))
    if (one.tables.length > 0 && !isThere) continue
    const isBetter =
      found === undefined ||
      one.words.length > found.words.length ||
      (one.words.length === found.words.length && found.tables.length === 0 && isThere)
    if (isBetter) found = one
  }
  return found
}

/** The phrase stands in the words, with nothing behind it but a unit, a currency or what does not matter. */
function endsWith(words: readonly string[], phrase: readonly string[]): boolean {
  for (let start = words.length - phrase.length; start >= 0; start--) {
    if (!phrase.every((word, at) => words[start + at] === word)) continue
    return words.slice(start + phrase.length).every((word) => QUALIFIERS.has(word) || UNIT_WORDS.has(word))
  }
  return false
}

const UNIT_WORDS: ReadonlySet<string> = new Set([
  ...UNIT_MAGNITUDES.flatMap(({ words }) => words),
  'cent',
  'amount',
  'reading',
  'value',
])

function unitOf(words: readonly string[], name: string): Magnitude | undefined {
  const last = words.at(-1) ?? ''
  if (words.length < 2) return undefined
  // `duration_days` counts days, `birth_day` is one of them.
  if (TIMES.has(last) && !ENDS_IN_TIMES.test(name) && !/_?(min|sec|second)$/i.test(name)) return undefined
  if ((last === 'min' || last === 'minimum') && !TIMED.has(words.at(-2) ?? '') && !/mins$/i.test(name))
    return undefined
  if (SHORT_UNITS.has(last) && !MEASURED.has(words.at(-2) ?? '')) return undefined
  return UNIT_MAGNITUDES.find(({ words: unit }) =>
    unit.every((word, at) => words.at(at - unit.length) === word),
  )
}

const TIMED: ReadonlySet<string> = new Set([
  'duration',
  'time',
  'length',
  'delay',
  'wait',
  'runtime',
  'dwell',
  'travel',
  'call',
])
const MEASURED: ReadonlySet<string> = new Set([
  'weight',
  'height',
  'width',
  'length',
  'depth',
  'distance',
  'altitude',
  'elevation',
  'elev',
  'volume',
  'temperature',
  'temp',
  'power',
  'voltage',
  'current',
  'area',
  'pressure',
  'capacity',
  'amount',
  'sugar',
  'fat',
  'protein',
  'size',
  'range',
  'content',
  'load',
  'max',
  'maximum',
  'minimum',
  'total',
])
