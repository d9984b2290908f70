-- title: Liquidity
-- why: What could be asked for tomorrow
-- asked by: finance
-- runs: workday 3
SELECT currency, customer_segment, sum(balance) AS balance, sum(payable_on_demand) AS payable_on_demand, sum(overdraft_drawn) AS overdraft_drawn
FROM analytics.liquidity
GROUP BY currency, customer_segment
ORDER BY currency, customer_segment
