-- title: Numbers of papers lie in the range for their type that no country issues
SELECT kyc_id, document_type, document_number
FROM compliance_db.kyc_records
WHERE document_number !~ ('^' || CASE document_type WHEN 'passport' THEN 'QP' WHEN 'drivers_license' THEN 'QL' ELSE 'QN' END || '[0-9]{10}$')
