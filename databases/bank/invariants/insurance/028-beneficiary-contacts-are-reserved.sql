-- title: Beneficiaries are reached under domains kept for examples
SELECT beneficiary_id, contact_info
FROM insurance_db.beneficiaries
WHERE contact_info !~ '^E-mail: [a-z]+(\.[a-z]+)?[0-9]*@example\.(com|org|net)$'
