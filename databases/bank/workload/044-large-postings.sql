-- title: Large postings by country
-- why: Where large amounts come from and go to
-- asked by: compliance
-- runs: workday 2
SELECT counterparty_country, transaction_type, count(*) AS postings, sum(amount_reported) AS amount
FROM analytics.large_postings
GROUP BY counterparty_country, transaction_type
ORDER BY amount DESC NULLS LAST, transaction_type
