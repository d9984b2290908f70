-- title: Applications, decisions, disbursements and appraisals are spread over the days of the working week
WITH event(kind, day) AS (
  SELECT 'application', application_date FROM loans_db.loan_applications
  UNION ALL SELECT 'decision', decision_date FROM loans_db.loan_applications WHERE decision_date IS NOT NULL
  UNION ALL SELECT 'disbursement', disbursement_date FROM loans_db.loans
  UNION ALL SELECT 'appraisal', appraisal_date FROM loans_db.collateral
), weekday AS (
  SELECT kind, to_char(day, 'FMDay') AS weekday, count(*) AS events, sum(count(*)) OVER (PARTITION BY kind) AS all_events
  FROM event
  GROUP BY 1, 2
)
SELECT kind, weekday, events, all_events
FROM weekday
-- A fifth, a margin because money is paid out within three days, and five standard deviations for chance.
WHERE events > 0.33 * all_events + 5 * sqrt(0.16 * all_events)
