-- title: Identities are checked again on any day of the working week
WITH review AS (
  SELECT verification_date,
         row_number() OVER (PARTITION BY customer_id ORDER BY verification_date, kyc_id) AS place
  FROM compliance_db.kyc_records
), weekday AS (
  SELECT to_char(verification_date, 'FMDay') AS weekday, count(*) AS reviews, sum(count(*)) OVER () AS all_reviews
  FROM review
  WHERE place > 1
  GROUP BY 1
)
SELECT weekday, reviews, all_reviews
FROM weekday
-- A fifth, a margin for holidays, and five standard deviations for chance.
WHERE reviews > 0.25 * all_reviews + 5 * sqrt(0.16 * all_reviews)
