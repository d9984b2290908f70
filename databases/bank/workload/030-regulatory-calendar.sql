-- title: Regulatory reports
-- why: What was filed with the regulator and what is due
-- asked by: compliance
-- runs: weekly 4
SELECT report_type, reporting_period_end, submission_date, status, prepared_by, approved_by
FROM compliance_db.regulatory_reports
ORDER BY reporting_period_end DESC
LIMIT 40
