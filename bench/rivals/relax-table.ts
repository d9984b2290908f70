import { quoteIdentifier, quoteLiteral } from '../../src/postgres/quote.ts'
import type { Session } from '../../src/postgres/session.ts'

/** The table that all fill. */
export const filledTable = 'accounts_db.transactions'

/** Something that the table demands and that a tool did not keep. */
export interface Broken {
  /** As the report names it. */
  readonly name: string
  /** Takes the demand off the table. */
  relax(session: Session): Promise<void>
}

/** What a tool broke, by the server's message among what it wrote; undefined when it failed for another reason. */
export function brokenIn(written: string): Broken | undefined {
  const constraint =
    /violates (?:check|foreign key|unique) constraint "([^"]+)"|unique constraint "([^"]+)"/.exec(written)
  const name = constraint?.[1] ?? constraint?.[2]
  if (name !== undefined) return withoutConstraint(filledTable, name)
  const column = /null value in column "([^"]+)"/.exec(written)?.[1]
  if (column !== undefined)
    return relaxing(`${column} not null`, `alter column ${quoteIdentifier(column)} drop not null`)
  const length = /value too long for type (character varying\(\d+\))/.exec(written)?.[1]
  if (length !== undefined) return typeRelaxing(length, 'text')
  if (!/numeric field overflow/.test(written)) return undefined
  return typeRelaxing('numeric(15,2)', 'numeric')
}

/** Takes a constraint off any table. */
export function withoutConstraint(table: string, name: string): Broken {
  const sql = `alter table ${table} drop constraint ${quoteIdentifier(name)} cascade`
  return { name, relax: (session) => session.script(sql) }
}

function relaxing(name: string, action: string): Broken {
  return { name, relax: (session) => session.script(`alter table ${filledTable} ${action}`) }
}

/** Gives all columns of one type another: the message does not say which column it was. */
function typeRelaxing(from: string, to: string): Broken {
  return {
    name: from.replace('character varying', 'varchar'),
    relax: async (session) => {
      const columns = await session.query<{ name: string }>(
        `select attname as name from pg_attribute where attrelid = ${quoteLiteral(filledTable)}::regclass
         and attnum > 0 and format_type(atttypid, atttypmod) = $1`,
        [from],
      )
      const actions = columns.map(({ name }) => `alter column ${quoteIdentifier(name)} type ${to}`)
      await session.script(`alter table ${filledTable} ${actions.join(', ')}`)
    },
  }
}
