-- title: Accounts with more than one holder
-- why: Who may sign, for changes of signatories
-- asked by: retail_banking
-- runs: workday 2
SELECT h.account_id, count(*) AS holders, min(h.since_date) AS since, max(r.relationship_type) AS linked_as
FROM accounts_db.account_holders h
LEFT JOIN accounts_db.account_relationships r ON r.primary_account_id = h.account_id
GROUP BY h.account_id
HAVING count(*) > 1
ORDER BY holders DESC, h.account_id
