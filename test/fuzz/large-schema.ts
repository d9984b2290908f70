import { systemClock } from '../../src/core/clock.ts'
import type { ConnectionTarget } from '../../src/postgres/connection/connection-target.ts'
import { openSession } from '../../src/postgres/open-session.ts'
import { fillDatabase } from '../../src/services/generate/fill-database.ts'
import { planDatabase } from '../../src/services/generate/plan-database.ts'

const TABLES = 500

/** Plans and fills 500 tables with 20 rows each in a process that has done nothing before. @returns a row of figures each */
export async function measureLarge(target: ConnectionTarget): Promise<readonly string[]> {
  await using session = await openSession(target)
  await session.script(tablesSql)
  const plannedFrom = systemClock.nowMilliseconds()
  const scope = { schemas: [], tables: [] }
  const plan = await planDatabase(target, { scope, rows: 20, acceptAll: true, seed: 7, asOf: 20_778 })
  const filledFrom = systemClock.nowMilliseconds()
  const planned = `plan: ${seconds(filledFrom - plannedFrom)} s, peak ${peakMebibytes()} MiB`
  const { document } = await fillDatabase(target, plan, { workers: 0 })
  const taken = seconds(systemClock.nowMilliseconds() - filledFrom)
  const filled = `run with 20 rows a table: ${taken} s, peak ${peakMebibytes()} MiB, ${document?.violations} violations`
  return [`${TABLES} tables, 888 references, 667 checks`, planned, filled]
}

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1)
const peakMebibytes = (): number => Math.round(process.resourceUsage().maxRSS / 1024)

const tablesSql = `do $$ begin
  for i in 0..${TABLES - 1} loop
    execute format('create table t%s (id bigint primary key, name varchar(80) not null, amount numeric(12, 2),
      made_at timestamptz not null, near bigint, far bigint, check (amount >= 0))', i);
    if i > 0 then execute format('alter table t%s add foreign key (near) references t%s', i, i - 1); end if;
    if i > 110 then execute format('alter table t%s add foreign key (far) references t%s', i, i / 2); end if;
    if i % 3 = 0 then execute format('alter table t%s add unique (name), add check (name <> '''')', i); end if;
    if i % 100 = 99 then commit; end if;
  end loop;
end $$`
