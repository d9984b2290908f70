-- title: An account that was frozen after suspicious activity was frozen on the day of the report or later, and the report was filed
SELECT s.sar_id, s.report_date, s.sar_status, a.frozen_date
FROM compliance_db.suspicious_activity_reports s JOIN accounts_db.accounts a USING (account_id)
WHERE a.frozen_date < s.report_date OR (a.frozen_date IS NOT NULL AND s.sar_status NOT IN ('filed', 'closed'))
