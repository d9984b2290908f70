-- loans_db: Lending: applications, loans, collateral, schedules and risk
-- Here: indexes beyond those of the keys.
-- Names carry no schema: run it with search_path set to loans_db, or as a database of its own.
-- Written by `npm run ddl` from the table specs in src/domains; change those.

CREATE INDEX loan_applications_customer_id_idx ON loan_applications (customer_id);
CREATE INDEX loan_applications_officer_id_idx ON loan_applications (officer_id);

CREATE INDEX loans_customer_id_idx ON loans (customer_id);
CREATE INDEX loans_linked_account_id_idx ON loans (linked_account_id);
CREATE INDEX loans_approved_by_idx ON loans (approved_by);

CREATE INDEX collateral_loan_id_idx ON collateral (loan_id);

CREATE INDEX risk_assessments_loan_id_idx ON risk_assessments (loan_id) WHERE loan_id IS NOT NULL;
CREATE INDEX risk_assessments_application_id_idx ON risk_assessments (application_id) WHERE application_id IS NOT NULL;
CREATE INDEX risk_assessments_assessed_by_idx ON risk_assessments (assessed_by) WHERE assessed_by IS NOT NULL;
