COMMENT ON VIEW analytics.kyc_register IS 'Every identity check with the customer and who made it, and what is overdue';
COMMENT ON VIEW analytics.sar_register IS 'Reports on suspicious activity with rule, customer, account and officer, as the regulator asks for them';
COMMENT ON VIEW analytics.large_postings IS 'Postings of ten thousand and more, either way, with whose they are and who was on the other side';
COMMENT ON VIEW analytics.credit_risk_register IS 'Loans with their score, security, arrears and the loss to be expected';
COMMENT ON VIEW analytics.lending_pipeline IS 'Applications by month, type and segment: how many are decided how, how fast and for how much';
COMMENT ON VIEW analytics.policy_register IS 'Policies with what they cover, what was paid in and what was paid out';
COMMENT ON VIEW analytics.complaints_register IS 'Complaints with the contact they were filed at, who has them and how long they took';
COMMENT ON VIEW analytics.liquidity IS 'Deposits by currency, type of account, segment and state: what could be called for and at which price';
COMMENT ON VIEW analytics.alert_register IS 'Broken monitoring rules with the posting, and how and when they were settled';
