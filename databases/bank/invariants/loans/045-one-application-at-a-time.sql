-- title: Nobody applies again while an earlier application awaits its end, unless both still do; and nobody applies more than twice
SELECT customer_id, application_id, application_date, earlier_end, number
FROM (
  SELECT customer_id, application_id, application_date, status,
         lag(COALESCE(decision_date, withdrawn_date, 'infinity')) OVER applications AS earlier_end,
         lag(status) OVER applications AS earlier_status,
         row_number() OVER applications AS number
  FROM loans_db.loan_applications
  WINDOW applications AS (PARTITION BY customer_id ORDER BY application_date, application_id)
) a
WHERE number > 2
   OR (application_date <= earlier_end AND NOT (status = 'pending' AND earlier_status = 'pending'))
