-- title: Everyone works at one workstation of their own
SELECT ip_address, min(performed_by) AS one, max(performed_by) AS other
FROM compliance_db.audit_logs GROUP BY ip_address HAVING min(performed_by) <> max(performed_by)
UNION ALL
SELECT min(ip_address), performed_by, max(ip_address)
FROM compliance_db.audit_logs GROUP BY performed_by HAVING min(ip_address) <> max(ip_address)
