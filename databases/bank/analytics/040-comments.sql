-- What each of them means; catalogues show these texts.

COMMENT ON VIEW analytics.book_date IS 'Last day on which anything was posted: the day as which the books count';
COMMENT ON VIEW analytics.customer_360 IS 'Each customer on one line, across all systems: segment, balances, loans, policies, complaints';
COMMENT ON VIEW analytics.account_activity IS 'Postings, credits, debits and fees of each account by month';
COMMENT ON VIEW analytics.loan_portfolio IS 'Loans by type and state: principal, outstanding debt, weighted rate and mean loan-to-value';
COMMENT ON VIEW analytics.loan_arrears IS 'Loans with missed installments, by days past due';
COMMENT ON VIEW analytics.aml_queue IS 'Flagged screenings with the customer, the posting and the report, for the compliance officers';
COMMENT ON VIEW analytics.branch_performance IS 'Each branch on one line: people, accounts, deposits and loans';
COMMENT ON VIEW analytics.campaign_funnel IS 'From reach to conversion, campaign by campaign';
COMMENT ON VIEW analytics.claims_ratio IS 'Premiums received against claims paid, by type of policy';
COMMENT ON VIEW analytics.workforce IS 'Each department on one line: head, people, salaries, ratings and trainings';
COMMENT ON VIEW analytics.service_quality IS 'Contacts by month and channel, with how satisfied customers were';
COMMENT ON MATERIALIZED VIEW analytics.monthly_cash_flow IS 'Money moved by month, type of account, kind of movement and currency';
COMMENT ON MATERIALIZED VIEW analytics.customer_value IS 'What each customer contributes, and the decile that this puts them in';
COMMENT ON TABLE analytics.arrears_snapshot IS 'Arrears as they stood on the days on which snapshot_arrears was called';
COMMENT ON TABLE analytics.branch_scorecard IS 'Branches as they stood in the months for which score_branches was called';
COMMENT ON TABLE analytics.churn_watch IS 'Active customers without a movement of their own for sixty days, as watch_churn found them';
COMMENT ON PROCEDURE analytics.snapshot_arrears(date) IS 'Keeps the arrears of today under the given date';
COMMENT ON PROCEDURE analytics.score_branches(date) IS 'Keeps the figures of all branches under the given month';
COMMENT ON PROCEDURE analytics.watch_churn(date) IS 'Notes which customers have not moved money for sixty days before the given date';
