import type { FormulaFunction } from '../../core/catalog/catalog.ts'
import type { Querying } from '../../postgres/session.ts'

interface FunctionRow {
  readonly name: string
  readonly parameters: readonly string[] | null
  readonly count: number
  readonly source: string
}

/**
 * The functions of the user's that conditions, defaults or indexes call, as far as their body is one formula. Of those
 * that share a name none is told: a condition does not say which one it means.
 */
export async function readFunctions(querying: Querying): Promise<readonly FormulaFunction[]> {
  const [server] = await querying.query<{ version: number }>(
    "select current_setting('server_version_num')::integer as version",
  )
  const body =
    (server?.version ?? 0) >= 140_000 ? 'coalesce(pg_get_function_sqlbody(p.oid), p.prosrc)' : 'p.prosrc'
  const rows = await querying.query<FunctionRow>(
    `select p.proname as name, to_jsonb(p.proargnames) as parameters, p.pronargs::integer as count, ${body} as source
     from pg_proc p join pg_language l on l.oid = p.prolang
     where l.lanname in ('sql', 'plpgsql') and p.prokind = 'f' and not p.proretset and p.provolatile <> 'v'
       and p.oid in (select d.refobjid from pg_depend d where d.refclassid = 'pg_proc'::regclass
         and d.classid in ('pg_constraint'::regclass, 'pg_attrdef'::regclass, 'pg_class'::regclass))
     order by p.proname`,
  )
  const named = Map.groupBy(rows, ({ name }) => name)
  return rows.flatMap(({ name, parameters, count, source }) => {
    const sql = formulaIn(source)
    if (sql === undefined || (named.get(name)?.length ?? 0) > 1) return []
    return [{ name, parameters: (parameters ?? []).slice(0, count), count, sql }]
  })
}

/** The formula that a body comes to, with `$1` as the database writes it; undefined where there is more to it. */
function formulaIn(source: string): string | undefined {
  const plain = source.trim().replace(/;\s*$/, '')
  const inner =
    /^begin\s+atomic\s+select\s+([\s\S]+?);?\s*end$/i.exec(plain)?.[1] ??
    /^begin\s+return\s+([\s\S]+?);\s*end$/i.exec(plain)?.[1] ??
    /^(?:select|return)\s+([\s\S]+)$/i.exec(plain)?.[1]
  return inner === undefined || /;|\binto\b/i.test(inner) ? undefined : inner.replace(/\s+as\s+\w+$/i, '')
}
