import type { CatalogTable } from '../../core/catalog/catalog.ts'
import type { ColumnPlan } from '../../core/catalog/fill-plan.ts'
import type { PlannedColumns } from './relate-columns.ts'
import { wordsOf } from './split-name.ts'

/** What happens to a thing one after another, by words of the columns. */
const STAGES: readonly (readonly string[])[] = [
  [
    'order',
    'ordered',
    'rental',
    'rented',
    'reserved',
    'filed',
    'booking',
    'booked',
    'purchase',
    'purchased',
    'submitted',
    'requested',
    'request',
    'placed',
    'invoice',
    'issue',
    'issued',
    'transaction',
    'sale',
    'application',
    'applied',
    'reservation',
  ],
  ['approved', 'approval', 'confirmed', 'accepted', 'verified', 'payment', 'paid', 'assigned'],
  ['ship', 'shipped', 'shipping', 'sent', 'processed', 'dispatched', 'started', 'picked'],
  ['delivered', 'received', 'arrived', 'read', 'opened'],
  ['return', 'returned', 'completed', 'closed', 'resolved', 'finished', 'done', 'refunded'],
]
const DAYS_BETWEEN_STAGES = 30
const PAST = 'time.past'
const DUE = /\b(due|required|expected|deadline|delivery|promised)\b/

interface Moment {
  readonly name: string
  readonly generator: string
  /** How far on in `STAGES`; undefined for none of them. */
  readonly stage: number | undefined
}

/** The column that tells since when a row is there, which its children do not come before. */
export function anchorOf(columns: PlannedColumns): string | undefined {
  const moments = momentsOf(columns)
  return (
    moments.find(({ generator }) => generator === 'time.created-at') ??
    moments.find(({ generator, stage }) => generator === PAST && stage === 0)
  )?.name
}

/** Moments of a row in their order, and none before the rows that it refers to were there. */
export function relateMoments(
  table: CatalogTable,
  columns: PlannedColumns,
  anchors: ReadonlyMap<string, string>,
): PlannedColumns {
  const moments = momentsOf(columns)
  const parents = parentAnchors(table, columns, anchors)
  const related = new Map<string, Readonly<Record<string, unknown>>>()
  for (const moment of moments) {
    const after = [...earlierIn(moment, moments), ...(isFirst(moment, moments) ? parents : [])]
    if (after.length === 0) continue
    const isStaged = (moment.stage ?? 0) > 0 && after.length === 1 && moment.generator !== 'time.deleted-at'
    related.set(moment.name, {
      after: after.length === 1 ? after[0] : after,
      ...(isStaged && stageOf(after[0] ?? '') !== undefined ? { days: DAYS_BETWEEN_STAGES } : {}),
    })
  }
  return Object.fromEntries(
    Object.entries(columns).map(([name, column]): [string, ColumnPlan] => {
      const parameters = related.get(name)
      return parameters === undefined
        ? [name, column]
        : [name, { ...column, parameters: { ...column.parameters, ...parameters } }]
    }),
  )
}

function momentsOf(columns: PlannedColumns): readonly Moment[] {
  return Object.entries(columns).flatMap(([name, { generator, parameters }]) =>
    generator.startsWith('time.') && TIMES.has(generator) && parameters['after'] === undefined
      ? [{ name, generator, stage: stageOf(name) }]
      : [],
  )
}

const TIMES: ReadonlySet<string> = new Set([
  'time.created-at',
  'time.updated-at',
  'time.deleted-at',
  'time.start',
  'time.end',
  'time.due',
  PAST,
])

function stageOf(name: string): number | undefined {
  const words = wordsOf(name)
  const stage = STAGES.findLastIndex((some) => some.some((word) => words.includes(word)))
  return stage < 0 ? undefined : stage
}

/** The columns of the same row that come before this one. */
function earlierIn({ name, generator, stage }: Moment, all: readonly Moment[]): readonly string[] {
  const words = wordsOf(name)
  const shared = (one: Moment) => wordsOf(one.name).filter((word) => words.includes(word)).length
  // `actual_end` belongs to `actual_start`, not to `planned_start`.
  const of = (wanted: string) =>
    all
      .filter((one) => one.generator === wanted && one.name !== name)
      .toSorted((a, b) => shared(b) - shared(a))[0]?.name
  const created = of('time.created-at')
  const begun = all.filter((one) => one.generator === PAST && one.stage === 0 && one.name !== name)[0]?.name
  switch (generator) {
    case 'time.updated-at':
      return listed(created ?? begun ?? of('time.start'))
    case 'time.deleted-at':
      return listed(of('time.updated-at') ?? created ?? of('time.start') ?? begun)
    case 'time.end':
      return listed(of('time.start') ?? begun)
    case 'time.due':
      return DUE.test(wordsOf(name).join(' ')) ? listed(begun ?? of('time.start') ?? created) : []
    case PAST: {
      const before = all
        .filter((one) => one.generator === PAST && one.stage !== undefined && one.stage < (stage ?? 0))
        .toSorted((a, b) => (b.stage ?? 0) - (a.stage ?? 0))[0]?.name
      if (stage !== undefined && stage > 0) return listed(before ?? created)
      return stage === undefined ? listed(created) : []
    }
    default:
      return []
  }
}

const listed = (name: string | undefined): readonly string[] => (name === undefined ? [] : [name])

/** Whether a moment is one that the row begins with. */
function isFirst(moment: Moment, all: readonly Moment[]): boolean {
  if (moment.generator === 'time.created-at') return true
  if (moment.generator !== PAST) return false
  return (
    moment.stage === 0 ||
    (earlierIn(moment, all).length === 0 && !all.some((one) => one.generator === 'time.created-at'))
  )
}

/** `order_id.created_at` for each row that one of this table always refers to and that is made before it. */
function parentAnchors(
  table: CatalogTable,
  columns: PlannedColumns,
  anchors: ReadonlyMap<string, string>,
): readonly string[] {
  const names = table.foreignKeys.flatMap((key) => {
    const anchor = anchors.get(key.table)
    const [column = ''] = key.columns
    return anchor === undefined || columns[column]?.generator !== 'reference' ? [] : [`${column}.${anchor}`]
  })
  return [...new Set(names)]
}
