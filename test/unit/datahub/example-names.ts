import type { AuditStamp } from '../../../src/datahub/records/aspects/audit-stamp.ts'
import type { Place } from '../../../src/datahub/records/place.ts'
import { urn } from '../../../src/datahub/records/urns.ts'

/** What the example's records are marked with. */
export const exampleStamp = { runId: 'dhub-example', lastObserved: 1_790_035_200_000 }

/** A small catalogue in which everything refers to something that is there. */
export const example = {
  place: { platform: 'postgres', env: 'PROD' } satisfies Place,
  get loans() {
    return urn.dataset(this.place, 'loans_db.public.loans')
  },
  get active() {
    return urn.dataset(this.place, 'loans_db.public.active_loans')
  },
  get customers() {
    return urn.dataset(this.place, 'customer_db.public.customers')
  },
  owner: urn.corpuser('jane.roe'),
  team: urn.corpGroup('lending-data'),
  domain: urn.domain('lending'),
  pii: urn.tag('PII'),
  term: urn.glossaryTerm('loan_status'),
  classification: urn.structuredProperty('bank.classification'),
  years: urn.structuredProperty('bank.retentionYears'),
  references: urn.structuredProperty('bank.references'),
  form: urn.form('classify'),
  assertion: urn.assertion({ name: 'loan_id_not_null' }),
}

/** What all times of the example are. */
export const exampleAudit: AuditStamp = { time: exampleStamp.lastObserved, actor: urn.corpuser('datahub') }
