-- title: Entries of the audit log are made between 9:00 and 17:00 on working days, unless none is left before as-of
SELECT l.audit_id, l.performed_at
FROM compliance_db.audit_logs l
WHERE l.performed_at::time NOT BETWEEN '09:00' AND '17:00'
   OR ((extract(isodow FROM l.performed_at) > 5 OR to_char(l.performed_at, 'MM-DD') IN ('01-01', '12-25', '12-26'))
       AND EXISTS (
         SELECT FROM generate_series(l.performed_at::date, (SELECT as_of FROM dhub.dataset) - 1, interval '1 day') AS day
         WHERE NOT (extract(isodow FROM day) > 5 OR to_char(day, 'MM-DD') IN ('01-01', '12-25', '12-26'))))
