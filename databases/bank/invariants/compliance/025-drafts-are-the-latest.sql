-- title: Drafts are the latest reports, those under review came before them, and all older ones were filed
SELECT s.sar_id, s.sar_status, s.activity_from, older.sar_id AS older_sar, older.sar_status AS older_status
FROM compliance_db.suspicious_activity_reports s
JOIN compliance_db.suspicious_activity_reports older ON older.activity_from < s.activity_from - 14
WHERE array_position(ARRAY['filed', 'under_review', 'draft'], replace(older.sar_status, 'closed', 'filed')::text)
    > array_position(ARRAY['filed', 'under_review', 'draft'], replace(s.sar_status, 'closed', 'filed')::text)
