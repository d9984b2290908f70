-- title: The periods of a return to the regulator follow each other without a gap and without an overlap
SELECT report_id, report_type, reporting_period_start, previous_end
FROM (
  SELECT *, lag(reporting_period_end) OVER (PARTITION BY report_type ORDER BY reporting_period_start) AS previous_end
  FROM compliance_db.regulatory_reports
) r
WHERE reporting_period_start <> previous_end + 1
