-- title: What screening finds
-- why: Hits by kind of check, for the report to the board
-- asked by: compliance
-- runs: weekly 4
SELECT check_type, risk_level, count(*) AS checks, count(*) FILTER (WHERE aml_flag) AS flagged
FROM compliance_db.aml_checks
GROUP BY check_type, risk_level
ORDER BY check_type, risk_level
