-- title: The workforce
-- why: Departments with their people, pay and training
-- asked by: hr
-- runs: weekly 4
SELECT department_name, employees, left_the_bank, yearly_salaries, mean_rating, trainings_completed
FROM analytics.workforce
ORDER BY employees DESC, department_name
