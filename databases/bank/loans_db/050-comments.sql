-- loans_db: Lending: applications, loans, collateral, schedules and risk
-- Here: what every table and column means.
-- Names carry no schema: run it with search_path set to loans_db, or as a database of its own.
-- Written by `npm run ddl` from the table specs in src/domains; change those.

COMMENT ON TABLE loan_applications IS 'Requests for credit: one row per application, whatever came of it';
COMMENT ON COLUMN loan_applications.application_id IS 'Key of the application';
COMMENT ON COLUMN loan_applications.customer_id IS 'Customer who applied';
COMMENT ON COLUMN loan_applications.loan_type IS 'What the money is for';
COMMENT ON COLUMN loan_applications.requested_amount IS 'Amount asked for';
COMMENT ON COLUMN loan_applications.application_date IS 'Day on which the application was handed in';
COMMENT ON COLUMN loan_applications.status IS 'State of the application';
COMMENT ON COLUMN loan_applications.officer_id IS 'Loan officer who took the application';
COMMENT ON COLUMN loan_applications.decision_date IS 'Day of approval or rejection; NULL while pending and when withdrawn';
COMMENT ON COLUMN loan_applications.approved_amount IS 'Amount granted; NULL unless approved';
COMMENT ON COLUMN loan_applications.rejection_reason IS 'Why the application was refused; NULL unless rejected';
COMMENT ON COLUMN loan_applications.withdrawn_date IS 'Day on which the customer withdrew; NULL unless withdrawn';

COMMENT ON TABLE loans IS 'Granted loans: one row per approved application';
COMMENT ON COLUMN loans.loan_id IS 'Key of the loan';
COMMENT ON COLUMN loans.application_id IS 'Application it was granted for';
COMMENT ON COLUMN loans.loan_number IS 'Number on letters: ten digits and a check digit';
COMMENT ON COLUMN loans.customer_id IS 'Borrower';
COMMENT ON COLUMN loans.linked_account_id IS 'Checking account of the borrower that the loan was paid out to and is repaid from';
COMMENT ON COLUMN loans.loan_type IS 'What the money is for, as in the application';
COMMENT ON COLUMN loans.principal_amount IS 'Amount paid out';
COMMENT ON COLUMN loans.interest_rate IS 'Yearly interest as a fraction';
COMMENT ON COLUMN loans.term_months IS 'Monthly installments agreed on, those added by a restructuring included';
COMMENT ON COLUMN loans.disbursement_date IS 'Day on which the principal was paid out';
COMMENT ON COLUMN loans.maturity_date IS 'Due date of the last installment; earlier than agreed when settled early';
COMMENT ON COLUMN loans.loan_status IS 'State of the loan';
COMMENT ON COLUMN loans.outstanding_balance IS 'Principal not yet repaid';
COMMENT ON COLUMN loans.default_status IS 'Whether the loan is in default';
COMMENT ON COLUMN loans.approved_by IS 'Who approved it: a loan officer other than the one who took it, or the head of lending';
COMMENT ON COLUMN loans.original_term_months IS 'Monthly installments agreed on at disbursement';
COMMENT ON COLUMN loans.settled_date IS 'Day on which everything was repaid; NULL unless paid off';
COMMENT ON COLUMN loans.default_date IS 'Day on which the third installment in a row was missed; NULL unless in default';
COMMENT ON COLUMN loans.restructured_date IS 'Day of the new repayment plan; NULL unless restructured';

COMMENT ON TABLE collateral IS 'Pledged assets: one row per asset that secures a loan';
COMMENT ON COLUMN collateral.collateral_id IS 'Key of the asset';
COMMENT ON COLUMN collateral.loan_id IS 'Loan that it secures';
COMMENT ON COLUMN collateral.collateral_type IS 'Kind of asset';
COMMENT ON COLUMN collateral.description IS 'What the asset is, in the words of the appraiser';
COMMENT ON COLUMN collateral.appraised_value IS 'Value found by the appraisal';
COMMENT ON COLUMN collateral.appraisal_date IS 'Day of the appraisal';
COMMENT ON COLUMN collateral.ltv_ratio IS 'Loan-to-value: principal of the loan over the appraised value';

COMMENT ON TABLE repayment_schedule IS 'Installments: one row per monthly installment of a loan; those of a settled loan end with its settlement';
COMMENT ON COLUMN repayment_schedule.schedule_id IS 'Key of the installment';
COMMENT ON COLUMN repayment_schedule.loan_id IS 'Loan that it repays';
COMMENT ON COLUMN repayment_schedule.installment_number IS 'Number within the loan, from 1';
COMMENT ON COLUMN repayment_schedule.due_date IS 'Day on which it is due: so many calendar months after the disbursement';
COMMENT ON COLUMN repayment_schedule.principal_amount IS 'Share that repays principal';
COMMENT ON COLUMN repayment_schedule.interest_amount IS 'Share that pays interest: a twelfth of the yearly rate on the balance before it';
COMMENT ON COLUMN repayment_schedule.total_amount IS 'Principal and interest together';
COMMENT ON COLUMN repayment_schedule.payment_date IS 'Day on which it was collected from the linked account; NULL while unpaid';
COMMENT ON COLUMN repayment_schedule.payment_status IS 'State: paid when due, late when paid after that, missed when unpaid for more than thirty days or superseded, else pending';
COMMENT ON COLUMN repayment_schedule.schedule_version IS 'Plan that it belongs to: 1 as agreed at disbursement, 2 after a restructuring';
COMMENT ON COLUMN repayment_schedule.superseded_date IS 'Day on which a restructuring moved its principal into later installments; NULL otherwise';

COMMENT ON TABLE loan_guarantors IS 'Guarantors: one row per person who answers for a loan beside the borrower';
COMMENT ON COLUMN loan_guarantors.guarantor_id IS 'Key of the guarantor';
COMMENT ON COLUMN loan_guarantors.loan_id IS 'Loan that is guaranteed';
COMMENT ON COLUMN loan_guarantors.guarantor_name IS 'Full name';
COMMENT ON COLUMN loan_guarantors.relationship IS 'What the guarantor is to the borrower';
COMMENT ON COLUMN loan_guarantors.contact_info IS 'E-mail address, and phone number where it is known';
COMMENT ON COLUMN loan_guarantors.guarantee_amount IS 'Amount guaranteed: half of the principal or more';

COMMENT ON TABLE risk_assessments IS 'Credit scorings: one row per scoring of an application or, later, of a loan';
COMMENT ON COLUMN risk_assessments.assessment_id IS 'Key of the scoring';
COMMENT ON COLUMN risk_assessments.loan_id IS 'Loan scored; NULL when it was an application';
COMMENT ON COLUMN risk_assessments.application_id IS 'Application scored; NULL when it was a loan';
COMMENT ON COLUMN risk_assessments.assessment_date IS 'Day of the scoring';
COMMENT ON COLUMN risk_assessments.risk_score IS 'Score from 300 (worst) to 850 (best)';
COMMENT ON COLUMN risk_assessments.pd_probability IS 'Probability of default as a fraction, as the rating table has it for the score';
COMMENT ON COLUMN risk_assessments.credit_grade IS 'Grade, as the rating table has it for the score';
COMMENT ON COLUMN risk_assessments.assessed_by IS 'Risk analyst who made the scoring; NULL when the scoring system (SYSTEM) made it';
