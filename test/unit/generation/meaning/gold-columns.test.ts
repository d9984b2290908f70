import { expect, test } from 'vitest'
import { OPEN_CHOICE } from '../../../../src/core/catalog/fill-plan.ts'
import { inferColumn } from '../../../../src/generation/meaning/infer-column.ts'
import { BILLING_SCHOOL_STAFF } from './blind-billing-school-staff.ts'
import { CARE_AND_FREIGHT } from './blind-care-and-freight.ts'
import { COURTS_TO_SCHOOLS } from './blind-courts-to-schools.ts'
import { LANGUAGES_AND_LEGACY } from './blind-languages-and-legacy.ts'
import { MANY_FIELDS } from './blind-many-fields.ts'
import { type GoldColumn, OTHERS, SIXTY } from './gold-columns.ts'
import { subjectOf } from './subject-of.ts'

/** A list that rules are measured by, and the columns that it has at least. */
interface Gold {
  readonly title: string
  readonly columns: readonly GoldColumn[]
  readonly least: number
}

const GOLD: readonly Gold[] = [
  { title: 'the sixty names', columns: SIXTY, least: 60 },
  { title: 'names in the style of real schemas', columns: OTHERS, least: 200 },
  { title: 'names of hospitals and freight', columns: CARE_AND_FREIGHT, least: 150 },
  { title: 'names of subscriptions, schools and staff', columns: BILLING_SCHOOL_STAFF, least: 150 },
  { title: 'names of other languages and old systems', columns: LANGUAGES_AND_LEGACY, least: 150 },
  { title: 'names of many fields', columns: MANY_FIELDS, least: 150 },
  { title: 'names from courts to schools', columns: COURTS_TO_SCHOOLS, least: 90 },
]

/** What each column is taken for beside the others of its table, and how sure that is. */
function judge(columns: readonly GoldColumn[]) {
  const missed: string[] = []
  const surelyWrong: string[] = []
  let open = 0
  const tables = Map.groupBy(columns, ([name]) => name.slice(0, name.lastIndexOf('.')))
  for (const [table, own] of tables) {
    const subjects = own.map(([name, type]) => subjectOf(name, type))
    for (const [at, [name, type, right]] of own.entries()) {
      const subject = subjects[at] as (typeof subjects)[number]
      const beside = { ...subject.table, columns: subjects.map(({ column }) => column) }
      const { generator, guesses, confidence = 0 } = inferColumn({ ...subject, table: beside })
      if (generator === OPEN_CHOICE) open++
      const as = generator === OPEN_CHOICE ? (guesses?.[0] ?? '') : generator
      if (right.split('|').includes(as)) continue
      const line = `${table} ${name} ${type}: ${as} (${confidence}), not ${right}`
      missed.push(line)
      if (confidence > 0.8) surelyWrong.push(line)
    }
  }
  return { share: 1 - missed.length / columns.length, missed, surelyWrong, open }
}

test.each(GOLD)(
  'inferColumn() takes 95 % or more of $title for what they are, and is never sure of a wrong one',
  ({ title, columns, least }) => {
    const { share, missed, surelyWrong, open } = judge(columns)
    const shown = `${(share * 100).toFixed(1)} % of ${columns.length} rightly, ${open} left open`
    process.stdout.write(`${title}: ${shown}\n${missed.map((line) => `  ${line}\n`).join('')}`)
    expect(columns.length).toBeGreaterThanOrEqual(least)
    expect(new Set(columns.map(([name]) => name)).size).toBe(columns.length)
    expect(surelyWrong).toEqual([])
    expect(share).toBeGreaterThanOrEqual(0.95)
  },
)
