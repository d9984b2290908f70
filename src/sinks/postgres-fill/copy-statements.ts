import { quoteIdentifier, quoteTable } from '../../postgres/quote.ts'

/** A table of somebody else's database, as it is written to. */
export interface CopyTarget {
  /** `schema.table`. */
  readonly table: string
  /** The columns that are sent, in order. */
  readonly columns: readonly string[]
  /** INSERT needs OVERRIDING SYSTEM VALUE. */
  readonly sendsIdentityAlways: boolean
}

const columnList = ({ columns }: CopyTarget): string => columns.map(quoteIdentifier).join(', ')

/** The columns in brackets, which must not be empty. */
const listOf = (target: CopyTarget): string => (target.columns.length === 0 ? '' : ` (${columnList(target)})`)

/** Rows go right into the table. */
export const directCopy = (target: CopyTarget): string =>
  `copy ${quoteTable(target.table)}${listOf(target)} from stdin`

/** The staging table at a position of a statement. */
export const stageName = (position: number): string => `pg_temp.dhub_stage_${position}`

/** Rows go into a staging table, with the columns and types of theirs, and none of its constraints. */
export function stagedCopy(target: CopyTarget, position: number): readonly string[] {
  const columns = columnList(target)
  return [
    `create temporary table dhub_stage_${position} on commit drop as select ${columns} from ${quoteTable(target.table)} with no data`,
    `copy ${stageName(position)}${listOf(target)} from stdin`,
  ]
}

/** One statement for all tables, so that rows may refer to rows that the same statement brings. */
export function insertStaged(targets: readonly CopyTarget[]): string {
  const inserts = targets.map((target, position) => {
    const columns = columnList(target)
    const overriding = target.sendsIdentityAlways ? ' overriding system value' : ''
    return `insert into ${quoteTable(target.table)}${listOf(target)}${overriding} select ${columns} from ${stageName(position)}`
  })
  const last = inserts.at(-1) ?? ''
  const others = inserts
    .slice(0, -1)
    .map((insert, position) => `filled_${position} as (${insert} returning 1)`)
  return others.length === 0 ? last : `with ${others.join(', ')} ${last}`
}
