import { baseTypeOf } from '../../core/catalog/value-type.ts'
import { productOf } from './numbering.ts'
import { placesOf, roomOf } from './plan-room.ts'
import type { NumberingDraft, StepDraft, TableDraft } from './table-draft.ts'
import type { UniqueRule } from './unique-rules.ts'
import type { ValueSpace } from './value-space.ts'

/** The values that a column can be numbered by; undefined where a generator alone knows them. */
export type SpaceOf = (position: number, isCaseless: boolean, isSpread?: boolean) => ValueSpace | undefined

/** The columns that an expression of the database speaks of. */
export type SourcesOf = (sql: string) => readonly string[]

/** A rule with what of it is settled by references and what is open. */
interface OpenRule {
  readonly rule: UniqueRule
  /** References all of whose open columns the rule speaks of. */
  readonly steps: readonly StepDraft[]
  readonly places: readonly { readonly position: number; readonly space: ValueSpace }[]
  /** Those of the places that have a value for every row. */
  readonly large: readonly { readonly position: number; readonly space: ValueSpace }[]
}

/** A column whose values a trigger makes. */
export interface MadeElsewhere {
  readonly triggers: string
  /** Whether it gives many rows the same one. */
  readonly isRepeated: boolean
}

/** What is asked about a table while its uniques are planned. */
export interface UniqueQuestions {
  readonly spaceOf: SpaceOf
  readonly sourcesOf: SourcesOf
  /** Whether an expression of the database can be worked out here. */
  readonly isKnown: (sql: string) => boolean
  /** How the database itself makes the values of a column; undefined where it does not. */
  readonly madeElsewhere: (position: number) => MadeElsewhere | undefined
  /** Whether a trigger may put something where NULL is sent. */
  readonly mayBeFilled: (position: number) => boolean
}

/** Decides for each key and unique how no two rows come to be alike, by construction wherever there is a way. */
export function planUniques(
  draft: TableDraft,
  rules: readonly UniqueRule[],
  questions: UniqueQuestions,
): void {
  const { spaceOf, sourcesOf } = questions
  const opened = rules.map((rule) => openRule(draft, rule, spaceOf))
  // Those that have fewest ways go first.
  const order = opened.sort((a, b) => a.large.length - b.large.length || size(a.rule) - size(b.rule))
  for (const { rule } of order) {
    const filled = rule.columns.filter((position) => questions.mayBeFilled(position))
    for (const position of filled) draft.neverNull.add(position)
    keepFromNull(draft, rule.nullsDistinct ? filled : rule.columns)
    if (rule.columns.some(questions.madeElsewhere)) {
      planBeside(draft, rule, questions)
      continue
    }
    if (!rule.expressions.every(questions.isKnown)) {
      spreadOut(draft, rule, questions)
      continue
    }
    const met = meetingOf(draft, rule) ?? planUnique(draft, openRule(draft, rule, spaceOf))
    if (met === undefined) watch(draft, rule, sourcesOf)
    else {
      draft.note(rule.name, rule.kind, 'by construction', met)
      draft.constructed.push(rule)
    }
  }
}

/** Where NULL counts as a value like others, a reference or number that is left out would come up twice. */
function keepFromNull(draft: TableDraft, columns: readonly number[]): void {
  for (const position of columns) {
    const step = draft.stepOf(position)
    if (step !== undefined && step.parents.count > 0) step.nullShare = 0
    const placed = draft.placed.get(position)
    if (placed !== undefined) draft.placed.set(position, { ...placed, nullShare: 0 })
  }
}

/** Columns that the database fills by itself tell no two rows apart: the others have to. */
function planBeside(draft: TableDraft, rule: UniqueRule, questions: UniqueQuestions): void {
  const isMade = (position: number) => questions.madeElsewhere(position) !== undefined
  const repeated = rule.columns.find((position) => questions.madeElsewhere(position)?.isRepeated === true)
  const columns = rule.columns.filter((position) => !isMade(position))
  const rest = { ...rule, columns }
  const open = openRule(draft, rest, questions.spaceOf)
  const room = productOf([...open.steps.map(placesOf), ...open.places.map(({ space }) => space.size)])
  const isRoomy = columns.length > 0 && room >= draft.rows
  if (!isRoomy && repeated === undefined) {
    draft.note(rule.name, rule.kind, 'by the database', 'a trigger makes the values')
  } else if (columns.length === 0 && rule.expressions.length === 0) {
    const name = draft.column(repeated ?? 0).name
    const { triggers = '' } = questions.madeElsewhere(repeated ?? 0) ?? {}
    draft.refuse(
      rule.name,
      `Cannot fill ${draft.name}.${name}: found a trigger (${triggers}) that gives many rows the same value, which ${rule.name} forbids; expected values of their own`,
      rule.kind,
    )
  } else {
    const met = meetingOf(draft, rest) ?? planUnique(draft, openRule(draft, rest, questions.spaceOf))
    if (met === undefined) watch(draft, rest, questions.sourcesOf)
    else draft.note(rule.name, rule.kind, 'by construction', met)
  }
}

/** What cannot be worked out here is given values that are all different and as far apart as there is room. */
function spreadOut(draft: TableDraft, rule: UniqueRule, { spaceOf, sourcesOf }: UniqueQuestions): void {
  const sources = draft.positions(rule.expressions.flatMap(sourcesOf)).filter((position) => position >= 0)
  const columns = [...new Set([...rule.columns, ...sources])]
  const spread: SpaceOf = (position) => spaceOf(position, true, true)
  const wide = openRule(draft, { ...rule, columns, expressions: [] }, spread)
  if (meetingOf(draft, wide.rule) === undefined && wide.large.length > 0) {
    const position = countRows(draft, wide)
    // Rows that are there are kept away from as well.
    draft.constructed.push({ ...wide.rule, columns: [position], caseless: [position], isSpread: true })
  }
  const reason = `${rule.expressions.join(', ')} cannot be worked out here: values are all different and far apart`
  draft.note(rule.name, rule.kind, 'by the database', reason)
}

const size = (rule: UniqueRule): number => rule.columns.length + rule.expressions.length

function openRule(draft: TableDraft, rule: UniqueRule, spaceOf: SpaceOf): OpenRule {
  const steps = new Set<StepDraft>()
  const places: { position: number; space: ValueSpace }[] = []
  for (const position of rule.columns) {
    const step = draft.stepOf(position)
    if (step !== undefined) steps.add(step)
    else if (
      !draft.isGenerated(position) &&
      !draft.placed.has(position) &&
      !draft.keyed.has(position) &&
      !draft.slotted.has(position)
    ) {
      const space = spaceOf(position, rule.caseless.includes(position))
      if (space !== undefined && space.size > 0) places.push({ position, space })
    }
  }
  const settled = (step: StepDraft) => new Set(step.fixed.map(({ own }) => own))
  const whole = [...steps].filter((step) =>
    step.columns.every((column) => settled(step).has(column) || rule.columns.includes(column)),
  )
  const large = places.filter(({ space }) => space.size >= draft.needed)
  return { rule, steps: whole, places, large }
}

/** How a rule is met by what is decided already; undefined when it is not. */
function meetingOf(draft: TableDraft, { columns }: UniqueRule): string | undefined {
  const holds = (position: number) => columns.includes(position)
  const counted = columns.find((position) => draft.placed.get(position)?.by === 'row')
  if (counted !== undefined) return ownOf(draft, counted)
  const covers = (step: StepDraft) => step.columns.every(holds)
  const numbering = draft.numberings.find(
    ({ leader, members }) =>
      members.every((member) =>
        'step' in member ? openOf(member.step).every(holds) : holds(member.position),
      ) &&
      (leader === undefined || covers(leader)),
  )
  if (numbering !== undefined) return reasonOf(draft, numbering)
  const chain = draft.steps.find((step) => step.choice === 'tree' && step.fan === 1 && covers(step))
  return chain && 'each row hangs on a row of its own'
}

const openOf = (step: StepDraft): readonly number[] =>
  step.columns.filter((column) => !step.fixed.some(({ own }) => own === column))

const isLeading = (step: StepDraft): boolean => step.choice === 'driver' || step.choice === 'tree'

function reasonOf(draft: TableDraft, { kind, members }: NumberingDraft): string {
  const names = members.map((member) =>
    'step' in member ? member.step.key.columns.join(', ') : draft.column(member.position).name,
  )
  return kind === 'row'
    ? `no two rows get the same choice of ${names.join(', ')}`
    : `the children of a parent count through ${names.join(', ')}`
}

/** @returns how the rule is met, undefined when there is no way but trying */
function planUnique(draft: TableDraft, open: OpenRule): string | undefined {
  const { rule, large } = open
  const leader = open.steps.find((step) => canLead(draft, step))
  const isCounted = large.some(({ position }) => !draft.isOrdinalLike(position))
  const isAlone = open.steps.length === 0
  if (large.length > 0 && (isAlone || isCounted || leader === undefined)) return countedBy(draft, open)
  const isPartial = rule.predicateSql !== null || rule.expressions.length > 0
  const byOrdinal = leader && planOrdinal(draft, open, leader, isPartial)
  if (byOrdinal !== undefined) return byOrdinal
  if (large.length > 0) return countedBy(draft, open)
  return planRowNumbers(draft, open, isPartial)
}

/** Children of one parent can be told apart by their order. */
function canLead(draft: TableDraft, step: StepDraft): boolean {
  if (step.fixed.length > 0) return false
  if (isLeading(step)) return true
  return step.choice === undefined && !draft.steps.some(({ choice }) => choice === 'driver')
}

const countedBy = (draft: TableDraft, open: OpenRule): string => ownOf(draft, countRows(draft, open))

const ownOf = (draft: TableDraft, position: number): string =>
  `each row has a ${draft.column(position).name} of its own`

/** One column gets a value of its own in every row. @returns its position */
function countRows(draft: TableDraft, { rule, large }: OpenRule): number {
  const best = [...large].sort(
    (a, b) => rank(draft, a.position) - rank(draft, b.position),
  )[0] as OpenRule['places'][number]
  const column = draft.column(best.position)
  const mayBeNull =
    column.isNullable &&
    !draft.neverNull.has(best.position) &&
    rule.kind !== 'key' &&
    rule.nullsDistinct &&
    !draft.referenced.has(best.position)
  const nullShare = mayBeNull ? (draft.plan.columns[column.name]?.nullShare ?? 0) : 0
  draft.placed.set(best.position, { space: best.space, by: 'row', nullShare })
  return best.position
}

/** Keys made by counting look natural; names and amounts rather repeat. */
function rank(draft: TableDraft, position: number): number {
  const column = draft.column(position)
  if (draft.routes?.columns.includes(position) === true) return 9
  if (column.sequence !== null || column.identity !== null) return 0
  const { kind } = baseTypeOf(column.type)
  const isKey = draft.table.primaryKey?.parts.some((part) => 'column' in part && part.column === column.name)
  if (kind === 'uuid' || (kind === 'integer' && isKey === true)) return 1
  if (kind === 'text') return 2
  return kind === 'timestamp' ? 3 : 4
}

function planOrdinal(
  draft: TableDraft,
  open: OpenRule,
  leader: StepDraft,
  isPartial: boolean,
): string | undefined {
  const line = open.large.find(({ position }) => draft.isOrdinalLike(position))
  const others = open.steps.filter(
    (step) => step !== leader && step.choice === undefined && !step.isSelf && !step.isWithin,
  )
  const members: NumberingDraft['members'] =
    line === undefined
      ? [
          ...others.map((step) => ({ step })),
          ...open.places.map(({ position, space }) => ({ position, size: space.size })),
        ]
      : [{ position: line.position, size: line.space.size }]
  if (members.length === 0) return undefined
  if (leader.choice === 'tree') {
    const room = roomOf(draft, leader, members)
    if (room === undefined || room.perParent < leader.roots + 1) return undefined
    leader.fan = Math.max(1, Math.min(leader.fan, room.perParent - leader.roots))
  } else {
    const room = roomOf(draft, leader, members)
    if (room === undefined || (room.total < draft.rows && (isPartial || open.large.length > 0)))
      return undefined
    capTo(draft, open.rule, room.total)
    leader.choice = 'driver'
  }
  claim(draft, open, members, leader, line !== undefined)
  return reasonOf(draft, draft.numberings.at(-1) as NumberingDraft)
}

function planRowNumbers(draft: TableDraft, open: OpenRule, isPartial: boolean): string | undefined {
  const chain = open.steps.find(
    (step) => step.choice === 'tree' && step.columns.length === open.rule.columns.length,
  )
  if (chain !== undefined && !isPartial) {
    chain.fan = 1
    if (chain.nullable.length === 0) chain.roots = draft.rows
    return 'each row hangs on a row of its own'
  }
  const steps = open.steps.filter((step) => step.choice === undefined && step.fixed.length === 0)
  if (steps.some((step) => step.isWithin) && (steps.length > 1 || open.places.length > 0)) return undefined
  const members = [
    ...steps.map((step) => ({ step })),
    ...open.places.map(({ position, space }) => ({ position, size: space.size })),
  ]
  if (members.length === 0) return undefined
  const room = productOf(members.map((member) => ('step' in member ? placesOf(member.step) : member.size)))
  const isComplete = steps.length === open.steps.length
  if (room < draft.rows + draft.offset && (isPartial || !isComplete)) return undefined
  // Rows that are there have taken some of the room: how much, only trying shows.
  if (room < draft.rows + draft.offset && room >= draft.rows) return undefined
  capTo(draft, open.rule, room)
  claim(draft, open, members, undefined, members.length === 1 && steps.length === 1)
  return reasonOf(draft, draft.numberings.at(-1) as NumberingDraft)
}

function capTo(draft: TableDraft, rule: UniqueRule, room: number): void {
  const names = [...rule.columns.map((position) => draft.column(position).name), ...rule.expressions].join(
    ', ',
  )
  draft.cap(room, `${rule.name}: (${names}) can take ${room} different values`)
}

function claim(
  draft: TableDraft,
  open: OpenRule,
  members: NumberingDraft['members'],
  leader: StepDraft | undefined,
  isStraight: boolean,
): void {
  const numbering = draft.numberings.length
  const first = draft.digits
  const kind = leader === undefined ? 'row' : 'ordinal'
  draft.numberings.push({ kind, leader, members, isStraight, first })
  for (const [i, member] of members.entries()) {
    const by = { numbering, digit: first + i }
    if ('step' in member) member.step.choice = by
    else {
      const space = open.places.find(({ position }) => position === member.position)?.space
      if (space !== undefined) draft.placed.set(member.position, { space, by, nullShare: 0 })
    }
  }
}

/** What can only be seen by trying is watched while the rows are gone through. */
function watch(draft: TableDraft, rule: UniqueRule, sourcesOf: SourcesOf): void {
  const { columns, expressions, predicateSql } = rule
  draft.watched.push(rule)
  const sqls = [...expressions, ...(predicateSql === null ? [] : [predicateSql])]
  const generated = columns.flatMap((position) => draft.column(position).generatedSql ?? [])
  const sources = draft
    .positions([...sqls, ...generated].flatMap(sourcesOf))
    .filter((position) => position >= 0)
  for (const position of new Set([...columns, ...sources])) {
    if (draft.isGenerated(position)) continue
    if (draft.stepOf(position) !== undefined || draft.placed.has(position) || draft.slotted.has(position))
      continue
    draft.keyed.add(position)
  }
  draft.note(rule.name, rule.kind, 'by rejection', 'rows that would repeat another one are drawn again')
}
