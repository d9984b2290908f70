-- title: Score, grade and probability of default agree with the rating table
WITH rating(credit_grade, score_from, score_to, probability_from, probability_to) AS (
  VALUES ('AAA', 800, 850, 0.0100, 0.0199), ('AA', 775, 799, 0.0200, 0.0299), ('A', 750, 774, 0.0300, 0.0499),
         ('BBB', 700, 749, 0.0500, 0.0999), ('BB', 650, 699, 0.1000, 0.1499), ('B', 600, 649, 0.1500, 0.2499),
         ('CCC', 550, 599, 0.2500, 0.4999), ('CC', 450, 549, 0.5000, 0.7499), ('C', 300, 449, 0.7500, 0.9500)
)
SELECT a.assessment_id, a.risk_score, a.credit_grade, a.pd_probability
FROM loans_db.risk_assessments a
LEFT JOIN rating r USING (credit_grade)
WHERE r.credit_grade IS NULL
   OR a.risk_score NOT BETWEEN r.score_from AND r.score_to
   OR abs(a.pd_probability - (r.probability_from + (r.probability_to - r.probability_from)
          * (r.score_to - a.risk_score) / (r.score_to - r.score_from))) > 0.0001
