import type { Session } from '../../src/postgres/session.ts'

/** Of the rows of the table, how large a share breaks each rule that no constraint can state. */
export type UntrueShares = Readonly<Record<string, number>>

const rules: Readonly<Record<string, string>> = {
  'balances add up': `
    select count(*) from (
      select balance_after - transaction_amount
             - lag(balance_after) over (partition by account_id order by transaction_date, transaction_id) as gap
      from accounts_db.transactions
    ) posted where gap <> 0`,
  'posted after the opening': `
    select count(*) from accounts_db.transactions t join accounts_db.accounts a using (account_id)
    where t.transaction_date::date < a.opened_date`,
  'posted before the closing': `
    select count(*) from accounts_db.transactions t join accounts_db.accounts a using (account_id)
    where t.transaction_date::date > a.closed_date`,
}

/** Holds the rows of the table to the bank's own rules. */
export async function readUntrueShares(session: Session): Promise<UntrueShares> {
  const [all] = await session.query<{ rows: number }>(
    'select count(*)::int as rows from accounts_db.transactions',
  )
  const shares: Record<string, number> = {}
  for (const [rule, sql] of Object.entries(rules)) {
    const [found] = await session.query<{ rows: number }>(`select (${sql})::int as rows`)
    shares[rule] = (found?.rows ?? 0) / Math.max(all?.rows ?? 0, 1)
  }
  return shares
}
