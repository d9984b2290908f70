-- insurance_db: Insurance: policies, coverage, premiums and claims
-- Here: what every table and column means.
-- Names carry no schema: run it with search_path set to insurance_db, or as a database of its own.
-- Written by `npm run ddl` from the table specs in src/domains; change those.

COMMENT ON TABLE policies IS 'Insurance policies: one row per policy sold';
COMMENT ON COLUMN policies.policy_id IS 'Key of the policy';
COMMENT ON COLUMN policies.policy_number IS 'Number on documents: P, ten digits and a check digit';
COMMENT ON COLUMN policies.customer_id IS 'Holder of the policy';
COMMENT ON COLUMN policies.policy_type IS 'Kind of insurance';
COMMENT ON COLUMN policies.policy_status IS 'State of the policy';
COMMENT ON COLUMN policies.coverage_amount IS 'Most that the policy insures; the limit of its main risk';
COMMENT ON COLUMN policies.premium_amount IS 'One premium, as paid at the given frequency';
COMMENT ON COLUMN policies.premium_frequency IS 'How often a premium is due';
COMMENT ON COLUMN policies.start_date IS 'First day of cover, on which the first premium is due';
COMMENT ON COLUMN policies.end_date IS 'End of the term, or of the current insurance year where the policy renews';
COMMENT ON COLUMN policies.ended_date IS 'Day on which cover ended by lapse, cancellation or maturity; none while in force';
COMMENT ON COLUMN policies.linked_account_id IS 'Account that pays the premiums and takes the payouts; none when they are paid by other means';
COMMENT ON COLUMN policies.agent_id IS 'Insurance agent who sold the policy';
COMMENT ON COLUMN policies.created_at IS 'When the policy was signed';

COMMENT ON TABLE coverage IS 'What a policy covers: one row per covered risk with limit and deductible';
COMMENT ON COLUMN coverage.coverage_id IS 'Key of the covered risk';
COMMENT ON COLUMN coverage.policy_id IS 'Policy that covers the risk';
COMMENT ON COLUMN coverage.covered_risk IS 'What is insured against';
COMMENT ON COLUMN coverage.coverage_limit IS 'Most that is paid for one claim';
COMMENT ON COLUMN coverage.deductible IS 'What the holder bears of each loss';

COMMENT ON TABLE beneficiaries IS 'Who gets the benefit of a policy: one row per person and policy';
COMMENT ON COLUMN beneficiaries.beneficiary_id IS 'Key of the row';
COMMENT ON COLUMN beneficiaries.policy_id IS 'Policy whose benefit the person gets';
COMMENT ON COLUMN beneficiaries.beneficiary_name IS 'Full name of the person';
COMMENT ON COLUMN beneficiaries.relationship IS 'What the person is to the holder';
COMMENT ON COLUMN beneficiaries.percentage IS 'Share of the benefit; those of a policy add up to 100';
COMMENT ON COLUMN beneficiaries.contact_info IS 'How to reach the person';

COMMENT ON TABLE premium_payments IS 'Premium payments: one row per payment or failed attempt';
COMMENT ON COLUMN premium_payments.payment_id IS 'Key of the payment';
COMMENT ON COLUMN premium_payments.policy_id IS 'Policy that is paid for';
COMMENT ON COLUMN premium_payments.payment_date IS 'Day on which the payment was made or tried; the day of the debit on a linked account';
COMMENT ON COLUMN premium_payments.amount IS 'Amount of the payment: one premium';
COMMENT ON COLUMN premium_payments.payment_method IS 'How the premium is paid';
COMMENT ON COLUMN premium_payments.from_account_id IS 'Account of the bank that pays; none for other means';
COMMENT ON COLUMN premium_payments.payment_status IS 'What became of the payment';
COMMENT ON COLUMN premium_payments.due_date IS 'Day on which the premium was due';
COMMENT ON COLUMN premium_payments.reversed_date IS 'Day on which a payment was given back after a cancellation; none for the others';

COMMENT ON TABLE claims IS 'Insurance claims: one row per loss that a holder filed';
COMMENT ON COLUMN claims.claim_id IS 'Key of the claim';
COMMENT ON COLUMN claims.policy_id IS 'Policy that is claimed on';
COMMENT ON COLUMN claims.claim_number IS 'Number on letters: C, ten digits and a check digit';
COMMENT ON COLUMN claims.claim_type IS 'Kind of loss; follows from the covered risk';
COMMENT ON COLUMN claims.claim_amount IS 'What the holder asks for';
COMMENT ON COLUMN claims.claim_date IS 'Day on which the claim was filed';
COMMENT ON COLUMN claims.status IS 'How far the claim has come';
COMMENT ON COLUMN claims.approved_amount IS 'What was granted; none before that and for rejected claims';
COMMENT ON COLUMN claims.settlement_date IS 'Day on which the granted amount was paid; none before that';
COMMENT ON COLUMN claims.description IS 'How the holder describes the loss';
COMMENT ON COLUMN claims.processed_by IS 'Employee in charge of the claim; none while it is only submitted';
COMMENT ON COLUMN claims.coverage_id IS 'Covered risk that the loss falls under';
COMMENT ON COLUMN claims.decision_date IS 'Day on which the claim was approved or rejected; none before that';

COMMENT ON TABLE policy_events IS 'History of policies: one row per event after the sale; within a policy keys rise with time';
COMMENT ON COLUMN policy_events.event_id IS 'Key of the event';
COMMENT ON COLUMN policy_events.policy_id IS 'Policy that the event belongs to';
COMMENT ON COLUMN policy_events.event_type IS 'What happened';
COMMENT ON COLUMN policy_events.event_date IS 'Day on which it happened';
COMMENT ON COLUMN policy_events.description IS 'What happened, in words';
COMMENT ON COLUMN policy_events.performed_by IS 'Employee who did it; none when it was automatic or done online';
