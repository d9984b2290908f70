import { quoteIdentifier, quoteLiteral, quoteTable } from '../../postgres/quote.ts'
import type { Querying } from '../../postgres/session.ts'
import { indexReferences } from './reference-indexes.ts'

/** A table whose rows of a run are to be taken away. */
export interface TakenTable {
  /** `schema.table`. */
  readonly table: string
  /** The columns that were sent. */
  readonly columns: readonly string[]
  /** Columns that find a row again; without any, all that it was sent with. */
  readonly key: readonly string[]
  /** Columns that hold something else than was sent, by a trigger. */
  readonly overwritten: readonly string[]
  /** Rows may lie in tables that inherit from it. */
  readonly isRedirected: boolean
  /** Which statement deletes it: tables that refer to each other share one. */
  readonly root: string
}

/** What there is of a run's rows. */
export interface TakenRows {
  /** Rows that are there as they were sent, and nothing else refers to. */
  readonly own: number
  /** Rows that somebody has changed since. */
  readonly changed: number
  /** Rows that stay because rows of others, or such that stay themselves, refer to them. */
  readonly referred: number
  /** The first of those that stay, by their key. */
  readonly kept: readonly Readonly<Record<string, string | null>>[]
}

interface Reference {
  readonly child: string
  readonly parent: string
  readonly columns: readonly string[]
  readonly references: readonly string[]
}

const KEPT_SHOWN_MAX = 20

/**
 * Finds the rows of a run and takes them away, within one transaction of whoever calls: stages have to be filled by
 * COPY before, one for each table, in the order of the tables, parents first.
 */
export class TakeAway {
  readonly #querying: Querying
  readonly #tables: readonly TakenTable[]
  readonly #position: ReadonlyMap<string, number>
  #references: readonly Reference[] = []

  constructor(querying: Querying, tables: readonly TakenTable[]) {
    this.#querying = querying
    this.#tables = tables
    this.#position = new Map(tables.map(({ table }, position) => [table, position]))
  }

  /** Locks the tables against changes by others, and makes the stages. */
  async open(): Promise<void> {
    const names = this.#tables.map(({ table }) => quoteTable(table))
    await this.#querying.script(`lock table ${names.join(', ')} in share row exclusive mode`)
    for (const [position, { table, columns }] of this.#tables.entries()) {
      const list = columns.map(quoteIdentifier).join(', ')
      await this.#querying.script(
        `create temporary table ${stageOf(position)} on commit drop as select ${list} from ${quoteTable(table)} with no data`,
      )
    }
    this.#references = await this.#readReferences()
  }

  /** SQL that fills the stage of a table from stdin. */
  copySql(table: string): string {
    const position = this.#position.get(table) ?? 0
    const columns = this.#tables[position]?.columns ?? []
    const list = columns.length === 0 ? '' : ` (${columns.map(quoteIdentifier).join(', ')})`
    return `copy ${stageOf(position)}${list} from stdin`
  }

  /** Finds the rows, and those that have to stay. @param isForced whether changed rows go, too */
  async find(isForced: boolean): Promise<ReadonlyMap<string, TakenRows>> {
    for (const [position, table] of this.#tables.entries()) await this.#match(position, table, isForced)
    const roots = [...new Set(this.#tables.map(({ root }) => root))].toReversed()
    for (const root of roots) {
      // Within a circle a row that stays may keep others, which keep others.
      for (let found = 1; found > 0; ) {
        found = 0
        for (const table of this.#tables.filter((one) => one.root === root))
          found += await this.#keepReferred(table)
        if (this.#tables.filter((one) => one.root === root).every((one) => !this.#isCircular(one))) break
      }
    }
    const rows = new Map<string, TakenRows>()
    for (const [position, table] of this.#tables.entries())
      rows.set(table.table, await this.#count(position, table))
    return rows
  }

  /** Takes away what was found, children first. @returns how many rows went, by table */
  async takeAway(): Promise<ReadonlyMap<string, number>> {
    const deleted = new Map<string, number>()
    const dropIndexes = await indexReferences(this.#querying, this.#references)
    const roots = [...Map.groupBy(this.#tables, ({ root }) => root).values()].toReversed()
    for (const tables of roots) {
      const deletes = tables.map(({ table }, at) => {
        const matches = matchOf(this.#position.get(table) ?? 0)
        // A partitioned table has its rows in its partitions, which ONLY would leave out.
        const from = quoteTable(table)
        return `d${at} as (delete from ${from} t using ${matches} m where t.tableoid = m.o and t.ctid = m.r and not m.is_kept returning 1)`
      })
      const counts = tables.map((_, at) => `(select count(*) from d${at}) as c${at}`)
      const [row] = await this.#querying.query<Record<string, number>>(
        `with ${deletes.join(', ')} select ${counts.join(', ')}`,
      )
      for (const [at, { table }] of tables.entries()) deleted.set(table, row?.[`c${at}`] ?? 0)
    }
    // Nobody else ever sees them.
    if (dropIndexes !== '') await this.#querying.script(`set constraints all immediate; ${dropIndexes}`)
    return deleted
  }

  async #match(position: number, table: TakenTable, isForced: boolean): Promise<void> {
    const { columns, overwritten, isRedirected } = table
    const compared = columns.filter((column) => !overwritten.includes(column))
    const isKeyed =
      table.key.length > 0 && !isRedirected && table.key.every((column) => !overwritten.includes(column))
    const key = isKeyed ? table.key : compared
    const t = (column: string) => `t.${quoteIdentifier(column)}`
    const s = (column: string) => `s.${quoteIdentifier(column)}`
    const from = quoteTable(table.table)
    const matches = matchOf(position)
    if (isKeyed) {
      const on = key.map((column) => `${t(column)} = ${s(column)}`).join(' and ')
      const rest = compared.filter((column) => !key.includes(column))
      const changed = rest.map((column) => `${t(column)}::text is distinct from ${s(column)}::text`)
      await this.#querying.script(
        `create temporary table ${matches} on commit drop as select t.tableoid as o, t.ctid as r, ${changed.length === 0 ? 'false' : changed.join(' or ')} as is_changed, false as is_kept, false as is_referred from ${stageOf(position)} s join ${from} t on ${on}`,
      )
      if (!isForced) await this.#querying.script(`update ${matches} set is_kept = true where is_changed`)
    } else {
      // Rows that look the same are as good as each other: so many of them go as were sent.
      const texts = (of: (column: string) => string) =>
        `md5(row(${key.map((column) => `${of(column)}::text`).join(', ')})::text)`
      const numbered = (of: (column: string) => string, source: string, extra: string) =>
        `(select ${extra}${texts(of)} as k, row_number() over (partition by ${texts(of)}) as n from ${source})`
      await this.#querying.script(
        `create temporary table ${matches} on commit drop as select t.o, t.r, false as is_changed, false as is_kept, false as is_referred
         from ${numbered(s, `${stageOf(position)} s`, '')} s join ${numbered(t, `${from} t`, 't.tableoid as o, t.ctid as r, ')} t on t.k = s.k and t.n = s.n`,
      )
    }
    await this.#querying.script(`analyze ${matches}`)
  }

  #isCircular({ table, root }: TakenTable): boolean {
    const own = new Set(this.#tables.filter((one) => one.root === root).map((one) => one.table))
    return this.#references.some(({ child, parent }) => parent === table && own.has(child))
  }

  /** Has rows stay that others refer to which stay. @returns how many more */
  async #keepReferred({ table }: TakenTable): Promise<number> {
    const position = this.#position.get(table) ?? 0
    let found = 0
    for (const { child, columns, references } of this.#references.filter(({ parent }) => parent === table)) {
      const on = columns
        .map((column, at) => `c.${quoteIdentifier(column)} = t.${quoteIdentifier(references[at] ?? '')}`)
        .join(' and ')
      const childPosition = this.#position.get(child)
      const isTaken =
        childPosition === undefined
          ? 'false'
          : `exists (select 1 from ${matchOf(childPosition)} mc where mc.o = c.tableoid and mc.r = c.ctid and not mc.is_kept)`
      const [row] = await this.#querying.query<{ count: number }>(
        `with kept as (update ${matchOf(position)} m set is_kept = true, is_referred = true from ${quoteTable(table)} t
           where t.tableoid = m.o and t.ctid = m.r and not m.is_kept
             and exists (select 1 from ${quoteTable(child)} c where ${on} and not ${isTaken}) returning 1)
         select count(*) as count from kept`,
      )
      found += row?.count ?? 0
    }
    return found
  }

  async #count(position: number, { table, key, columns }: TakenTable): Promise<TakenRows> {
    const [row] = await this.#querying.query<Record<'own' | 'changed' | 'referred', number>>(
      `select count(*) filter (where not is_kept) as own, count(*) filter (where is_changed) as changed,
         count(*) filter (where is_referred) as referred from ${matchOf(position)}`,
    )
    const shown = (key.length > 0 ? key : columns.slice(0, 4)).map(
      (column) => `${quoteLiteral(column)}, t.${quoteIdentifier(column)}::text`,
    )
    const kept = await this.#querying.query<{ row: Readonly<Record<string, string | null>> }>(
      `select jsonb_build_object(${shown.join(', ')}) as row from ${matchOf(position)} m
       join ${quoteTable(table)} t on t.tableoid = m.o and t.ctid = m.r where m.is_kept or m.is_changed limit ${KEPT_SHOWN_MAX}`,
    )
    return {
      own: row?.own ?? 0,
      changed: row?.changed ?? 0,
      referred: row?.referred ?? 0,
      kept: kept.map((one) => one.row),
    }
  }

  /** Every reference to one of the tables, also from tables of others. */
  async #readReferences(): Promise<readonly Reference[]> {
    const names = this.#tables.map(({ table }) => quoteLiteral(quoteTable(table))).join(', ')
    const rows = await this.#querying.query<Reference>(
      `select cn.nspname || '.' || c.relname as child, pn.nspname || '.' || p.relname as parent,
         (select jsonb_agg(a.attname order by k.n) from unnest(f.conkey) with ordinality k(att, n)
            join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.att) as columns,
         (select jsonb_agg(a.attname order by k.n) from unnest(f.confkey) with ordinality k(att, n)
            join pg_attribute a on a.attrelid = f.confrelid and a.attnum = k.att) as references
       from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_namespace cn on cn.oid = c.relnamespace
       join pg_class p on p.oid = f.confrelid join pg_namespace pn on pn.oid = p.relnamespace
       where f.contype = 'f' and f.conparentid = 0 and f.confrelid = any (array[${names}]::regclass[])
       order by 1, f.conname`,
    )
    return rows
  }
}

const stageOf = (position: number): string => `dhub_undo_stage_${position}`
const matchOf = (position: number): string => `dhub_undo_match_${position}`
