-- title: The balance of an account is that after its last posting
SELECT a.account_id, a.balance, t.balance_after
FROM accounts_db.accounts a
LEFT JOIN (
  SELECT DISTINCT ON (account_id) account_id, balance_after
  FROM accounts_db.transactions ORDER BY account_id, transaction_date DESC, transaction_id DESC
) t USING (account_id)
WHERE a.balance IS DISTINCT FROM t.balance_after
