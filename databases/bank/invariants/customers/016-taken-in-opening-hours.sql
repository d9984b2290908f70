-- title: Contacts with an employee begin on a working day between 9:00 and 17:00
SELECT interaction_id, channel, interaction_date, handled_by
FROM customer_db.interactions
WHERE handled_by IS NOT NULL
  AND (extract(isodow FROM interaction_date) > 5 OR to_char(interaction_date, 'MM-DD') IN ('01-01', '12-25', '12-26')
       OR interaction_date::time < '09:00' OR interaction_date::time >= '17:00')
