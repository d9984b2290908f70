-- title: Balances that do not follow from postings
-- why: Accounts whose balance is not that after the last posting; none is expected
-- asked by: audit
-- runs: day 1
SELECT a.account_id, a.balance, last.balance_after
FROM accounts_db.accounts a
JOIN (
  SELECT DISTINCT ON (account_id) account_id, balance_after
  FROM accounts_db.transactions
  ORDER BY account_id, transaction_date DESC, transaction_id DESC
) last ON last.account_id = a.account_id
WHERE a.balance <> last.balance_after
