-- title: Only the latest return of a kind may be pending
SELECT r.report_id, r.report_type, r.reporting_period_end, r.status
FROM compliance_db.regulatory_reports r
WHERE r.status = 'pending'
  AND EXISTS (SELECT FROM compliance_db.regulatory_reports l
              WHERE l.report_type = r.report_type AND l.reporting_period_end > r.reporting_period_end)
