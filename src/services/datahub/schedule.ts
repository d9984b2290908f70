import { UserError } from '../../core/errors.ts'

/** The five fields of a time table, as cron has them, and the values that each may have. */
const fields = [
  { name: 'minute', from: 0, to: 59, words: [] },
  { name: 'hour', from: 0, to: 23, words: [] },
  { name: 'day of the month', from: 1, to: 31, words: [] },
  {
    name: 'month',
    from: 1,
    to: 12,
    words: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  },
  { name: 'day of the week', from: 0, to: 7, words: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] },
] as const

/**
 * A time table with single spaces, checked field by field.
 *
 * @throws UserError where cron would not take it
 */
export function checkedSchedule(text: string): string {
  const parts = text.trim().split(/\s+/)
  if (parts.length !== fields.length) throw wrongSchedule(text, `${parts.length} fields`, 'five')
  for (const [index, part] of parts.entries()) {
    const field = fields[index]
    if (field === undefined) continue
    const isRight = part.split(',').every((item) => isItem(item, field))
    if (!isRight) throw wrongSchedule(text, `${part} as the ${field.name}`, `${field.from} to ${field.to}`)
  }
  return parts.join(' ')
}

type Field = (typeof fields)[number]

/** `*`, `5`, `1-5`, any of them with a step: `*\/15`. */
function isItem(item: string, field: Field): boolean {
  const match = /^(\*|[a-z0-9]+)(?:-([a-z0-9]+))?(?:\/(\d+))?$/i.exec(item)
  if (match === null) return false
  const [, first = '', last, step] = match
  if (step !== undefined && Number(step) === 0) return false
  if (first === '*') return last === undefined
  const from = valueOf(first, field)
  const to = last === undefined ? from : valueOf(last, field)
  return from !== undefined && to !== undefined && from <= to
}

function valueOf(text: string, { from, to, words }: Field): number | undefined {
  const word = (words as readonly string[]).indexOf(text.toLowerCase())
  const value = word >= 0 ? from + word : /^\d+$/.test(text) ? Number(text) : Number.NaN
  return value >= from && value <= to ? value : undefined
}

function wrongSchedule(text: string, found: string, expected: string): UserError {
  return new UserError(
    `Cannot take --schedule '${text}': found ${found}; expected ${expected}, as cron has them`,
    ["Give minute, hour, day, month and day of the week, such as --schedule '30 5 * * 1-5'"],
  )
}
