-- title: A settled claim on a linked policy is one credit of the approved amount on that account on the settlement date
SELECT c.claim_id, c.status, c.approved_amount, c.settlement_date, count(t.transaction_id) AS credits, sum(t.transaction_amount) AS credited
FROM insurance_db.claims c
JOIN insurance_db.policies p USING (policy_id)
LEFT JOIN accounts_db.transactions t
  ON t.reference_id = c.claim_id AND t.reference_type = 'claim'
 AND t.account_id = p.linked_account_id AND t.transaction_date::date = c.settlement_date
WHERE p.linked_account_id IS NOT NULL AND c.status = 'paid'
GROUP BY c.claim_id
HAVING count(t.transaction_id) <> 1 OR sum(t.transaction_amount) <> c.approved_amount
