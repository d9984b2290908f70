-- title: The share of goals met agrees with the rating
SELECT review_id, rating, goals_met FROM employees_db.performance_reviews
WHERE goals_met NOT BETWEEN CASE rating WHEN 1 THEN 60 WHEN 2 THEN 65 WHEN 3 THEN 77 WHEN 4 THEN 88 ELSE 96 END
  AND CASE rating WHEN 1 THEN 66 WHEN 2 THEN 76 WHEN 3 THEN 89 WHEN 4 THEN 96 ELSE 100 END
