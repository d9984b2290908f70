-- title: Nothing that happened on the accounts lies after as-of
SELECT 'customers.date_of_birth' AS moment, customer_id::text AS record, date_of_birth::timestamp AS happened FROM accounts_db.customers WHERE date_of_birth >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'customers.created_at' AS moment, customer_id::text AS record, created_at::timestamp AS happened FROM accounts_db.customers WHERE created_at >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'accounts.opened_date' AS moment, account_id::text AS record, opened_date::timestamp AS happened FROM accounts_db.accounts WHERE opened_date >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'accounts.frozen_date' AS moment, account_id::text AS record, frozen_date::timestamp AS happened FROM accounts_db.accounts WHERE frozen_date >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'accounts.closed_date' AS moment, account_id::text AS record, closed_date::timestamp AS happened FROM accounts_db.accounts WHERE closed_date >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'account_holders.since_date' AS moment, account_id::text AS record, since_date::timestamp AS happened FROM accounts_db.account_holders WHERE since_date >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'account_relationships.created_at' AS moment, relationship_id::text AS record, created_at::timestamp AS happened FROM accounts_db.account_relationships WHERE created_at >= (SELECT as_of FROM dhub.dataset)
UNION ALL
SELECT 'transactions.transaction_date' AS moment, transaction_id::text AS record, transaction_date::timestamp AS happened FROM accounts_db.transactions WHERE transaction_date >= (SELECT as_of FROM dhub.dataset)
