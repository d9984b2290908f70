-- title: Customers by what they bring in
-- why: The top tenth, for offers
-- asked by: marketing
-- runs: weekly 3
SELECT v.customer_segment, v.value_decile, count(*) AS customers, sum(v.contribution) AS contribution
FROM analytics.customer_value v
GROUP BY v.customer_segment, v.value_decile
ORDER BY v.value_decile, v.customer_segment
