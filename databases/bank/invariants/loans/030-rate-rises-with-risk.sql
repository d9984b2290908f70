-- title: Of two loans of a type, the one with the weaker score at the application never has the lower rate
SELECT loan_id, loan_type, risk_score, interest_rate, rate_of_stronger
FROM (
  SELECT l.loan_id, l.loan_type, r.risk_score, l.interest_rate,
         max(l.interest_rate) OVER (PARTITION BY l.loan_type ORDER BY r.risk_score DESC
                                    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS rate_of_stronger
  FROM loans_db.loans l
  JOIN loans_db.risk_assessments r ON r.application_id = l.application_id
) s
WHERE interest_rate < rate_of_stronger
