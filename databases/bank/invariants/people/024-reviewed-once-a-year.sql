-- title: Nobody is reviewed twice within 300 days, nor more than three times
SELECT review_id, employee_id, review_date, before, number FROM (
  SELECT review_id, employee_id, review_date, lag(review_date) OVER person AS before, row_number() OVER person AS number
  FROM employees_db.performance_reviews WINDOW person AS (PARTITION BY employee_id ORDER BY review_date)) review
WHERE review_date - before < 300 OR number > 3
