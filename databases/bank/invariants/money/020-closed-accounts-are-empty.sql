-- title: A closed account holds nothing
SELECT account_id, balance FROM accounts_db.accounts WHERE account_status = 'closed' AND balance <> 0
