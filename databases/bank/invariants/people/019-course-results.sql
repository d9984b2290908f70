-- title: A completed course took 7 to 56 days and was marked with 65 to 100
SELECT training_record_id, enrollment_date, completion_date, score FROM employees_db.employee_training
WHERE status = 'completed'
  AND (completion_date - enrollment_date NOT BETWEEN 7 AND 56 OR score NOT BETWEEN 65 AND 100)
