-- title: The returns of each kind cover two years, in quarters or half-years, up to the last one that ended before as-of
SELECT report_type, min(reporting_period_start) AS first_day, max(reporting_period_end) AS last_day, count(*)
FROM compliance_db.regulatory_reports
GROUP BY report_type
HAVING max(reporting_period_end) >= (SELECT as_of FROM dhub.dataset)
    OR (max(reporting_period_end) + 1 + CASE count(*) WHEN 8 THEN interval '3 months' ELSE interval '6 months' END)::date <= (SELECT as_of FROM dhub.dataset)
    OR (min(reporting_period_start) + interval '2 years')::date <> max(reporting_period_end) + 1
    OR count(*) NOT IN (4, 8)
