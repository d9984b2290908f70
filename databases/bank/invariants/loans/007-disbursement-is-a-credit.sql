-- title: The disbursement is one credit of the principal on the linked account, on its day and within three days of the decision
SELECT l.loan_id, l.principal_amount, l.disbursement_date, count(t.transaction_id) AS credits, sum(t.transaction_amount) AS credited
FROM loans_db.loans l
JOIN loans_db.loan_applications a USING (application_id)
LEFT JOIN accounts_db.transactions t
  ON t.reference_type = 'loan' AND t.reference_id = l.loan_id AND t.transaction_amount > 0
 AND t.account_id = l.linked_account_id AND t.transaction_date::date = l.disbursement_date
GROUP BY l.loan_id, a.decision_date
HAVING count(t.transaction_id) <> 1
    OR sum(t.transaction_amount) <> l.principal_amount
    OR l.disbursement_date - a.decision_date > 3
