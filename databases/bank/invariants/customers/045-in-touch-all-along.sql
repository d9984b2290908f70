-- title: Customers of more than a year are in touch with the bank all along, neither mostly at first nor mostly of late
WITH contact AS (
  SELECT width_bucket(
    extract(epoch FROM i.interaction_date - p.onboarding_date),
    0,
    extract(epoch FROM d.as_of - p.onboarding_date::timestamp),
    5
  ) AS fifth
  FROM customer_db.interactions i
  JOIN customer_db.customer_profiles p USING (customer_id)
  CROSS JOIN dhub.dataset d
  WHERE p.customer_status = 'active' AND p.onboarding_date < d.as_of - 365
), counted AS (
  SELECT fifth, count(*) AS contacts, sum(count(*)) OVER () AS all_contacts FROM contact GROUP BY fifth
)
SELECT fifth, contacts, all_contacts
FROM counted
-- A fifth, a margin for complaints still open, and five standard deviations for chance.
WHERE contacts > 0.24 * all_contacts + 5 * sqrt(0.16 * all_contacts)
