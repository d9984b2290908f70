import type { RowMaker } from './row-maker.ts'
import type { StepDraft, TableDraft } from './table-draft.ts'

/** Writes down how the references and checks of a table are met, and what nothing gives a value to. */
export function noteTable(draft: TableDraft, maker: RowMaker): void {
  for (const step of draft.steps) {
    draft.note(step.key.name, 'reference', 'by construction', reasonOf(step))
  }
  noteChecks(draft, maker)
  refuseMissing(draft, new Set(maker.plan.sent))
}

function reasonOf(step: StepDraft): string {
  const { key, fixed, choice, isSelf, isWithin } = step
  const agrees = fixed.length > 0 ? ' that agree with the other references of the row' : ''
  if (isSelf) return `rows point at earlier rows${agrees}, the first ones at none or at themselves`
  const circle = isWithin ? '; the tables of the circle are inserted by one statement' : ''
  if (choice === 'driver') return `the children of each row of ${key.table} are neighbours${circle}`
  if (typeof choice === 'object') return `each choice of rows of ${key.table}${agrees} comes up once${circle}`
  return `drawn among the rows of ${key.table}${agrees}${circle}`
}

function noteChecks(draft: TableDraft, maker: RowMaker): void {
  const rules = maker.plan.rules ?? draft.rules
  const unjudged = new Map(rules.unjudged.map(({ name, reason }) => [name, reason]))
  const named = new Set([...rules.columnsOf.keys(), ...draft.table.checks.map(({ name }) => name)])
  for (const name of named) {
    const reason = unjudged.get(name)
    if (reason !== undefined) draft.note(name, 'check', 'by the database', reason)
    else if (!rules.columnsOf.has(name)) draft.note(name, 'check', 'by the database', 'it was not understood')
    else
      draft.note(
        name,
        'check',
        'by rejection',
        'rows are bent until it holds, and looked at before they are sent',
      )
  }
}

/** A column that has to have a value and gets it from nowhere. */
function refuseMissing(draft: TableDraft, sent: ReadonlySet<number>): void {
  const isFilledByTrigger = draft.table.insertTriggers.some(
    ({ timing, level }) => timing === 'before' && level === 'row',
  )
  for (const [position, column] of draft.table.columns.entries()) {
    const { name, isNullable, defaultSql, identity, generatedSql, typeSql } = column
    if (isNullable || defaultSql !== null || identity !== null || generatedSql !== null) continue
    if (sent.has(position) || draft.rows === 0) continue
    if (isFilledByTrigger) draft.note(name, 'not null', 'by the database', 'a trigger is expected to fill it')
    else {
      draft.refuse(
        name,
        `Cannot fill ${draft.name}.${name}: found no value for it in the plan (its type is ${typeSql}); expected a generator, since it may not be NULL and has no default`,
        'not null',
      )
    }
  }
}
