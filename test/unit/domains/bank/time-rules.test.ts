import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { tablesOf } from '../../../../src/core/domain.ts'
import { bank } from '../../../../src/domains/bank/domain.ts'

const folder = fileURLToPath(new URL('../../../../databases/bank/invariants/time/', import.meta.url))
/** Dates that tell of what is still to come: due, maturity, expiry and review dates, and the end of what is planned. */
const mayLieLater = [
  'compliance_db.kyc_records.expiry_date',
  'compliance_db.kyc_records.next_review_date',
  'customer_db.campaigns.end_date',
  'insurance_db.policies.end_date',
  'loans_db.loans.maturity_date',
  'loans_db.repayment_schedule.due_date',
]

it('the rules on time look at every date and timestamp that tells of what happened, and at no other', () => {
  const moments = tablesOf(bank).flatMap(({ schema, name, columns }) =>
    Object.entries(columns)
      .filter(([, { type }]) => type.kind === 'date' || type.kind === 'timestamp')
      .map(([column]) => `${schema}.${name}.${column}`),
  )
  const sql = readdirSync(folder)
    .map((file) => readFileSync(folder + file, 'utf8'))
    .join('\n')
  const watched = [...sql.matchAll(/(\w+)::timestamp AS happened FROM (\w+\.\w+) WHERE \1 >=/g)].map(
    ([, column, table]) => `${table}.${column}`,
  )
  expect(watched.toSorted()).toEqual(moments.filter((moment) => !mayLieLater.includes(moment)).toSorted())
})
