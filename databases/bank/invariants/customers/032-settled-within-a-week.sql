-- title: A complaint is settled within a week, on a working day in opening hours
SELECT complaint_id, filed_date, resolved_date, resolution_time_hours
FROM customer_db.complaints
WHERE resolution_time_hours > 168
   OR extract(isodow FROM resolved_date) > 5 OR to_char(resolved_date, 'MM-DD') IN ('01-01', '12-25', '12-26')
   OR resolved_date::time < '09:00' OR resolved_date::time >= '17:00'
