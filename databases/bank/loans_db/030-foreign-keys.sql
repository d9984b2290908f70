-- loans_db: Lending: applications, loans, collateral, schedules and risk
-- Here: references inside the schema.
-- Names carry no schema: run it with search_path set to loans_db, or as a database of its own.
-- Written by `npm run ddl` from the table specs in src/domains; change those.

ALTER TABLE loans
  ADD CONSTRAINT loans_application_id_fkey
    FOREIGN KEY (application_id) REFERENCES loan_applications (application_id);

ALTER TABLE collateral
  ADD CONSTRAINT collateral_loan_id_fkey
    FOREIGN KEY (loan_id) REFERENCES loans (loan_id);

ALTER TABLE repayment_schedule
  ADD CONSTRAINT repayment_schedule_loan_id_fkey
    FOREIGN KEY (loan_id) REFERENCES loans (loan_id);

ALTER TABLE loan_guarantors
  ADD CONSTRAINT loan_guarantors_loan_id_fkey
    FOREIGN KEY (loan_id) REFERENCES loans (loan_id);

ALTER TABLE risk_assessments
  ADD CONSTRAINT risk_assessments_loan_id_fkey
    FOREIGN KEY (loan_id) REFERENCES loans (loan_id),
  ADD CONSTRAINT risk_assessments_application_id_fkey
    FOREIGN KEY (application_id) REFERENCES loan_applications (application_id);
