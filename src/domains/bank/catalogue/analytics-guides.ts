import type { TableGuide } from './table-guides.ts'

/** Guides to views and summaries over all systems, and what one row of each is. */
export const analyticsGuides: Readonly<Record<string, TableGuide & { readonly row: string }>> = {
  book_date: guide(
    'the one day of the books',
    'Use it for "today".',
    'The clock of the server plays no part.',
  ),
  customer_360: guide(
    'a customer',
    'The first look at a customer, and the base of most questions about many.',
    'Balances are those in dollars; other currencies are left out.',
  ),
  account_activity: guide(
    'an account and month',
    'How an account is used.',
    'Months without a posting have no row.',
  ),
  loan_portfolio: guide(
    'a type and state of loans',
    'The loan book on one page.',
    'Loans with two assets count twice in the mean loan-to-value.',
  ),
  loan_arrears: guide(
    'a loan with missed installments',
    'Collections start here.',
    'Late but paid installments are not in it.',
  ),
  aml_queue: guide(
    'a flagged screening and report',
    'The list that compliance officers work through.',
    'A screening comes twice when its customer has two reports.',
  ),
  branch_performance: guide(
    'a branch',
    'Branches side by side.',
    'An account belongs to the branch that opened it, wherever its owner goes.',
  ),
  campaign_funnel: guide(
    'a campaign',
    'What a campaign brought.',
    'Reach is who could have been written to, not who was.',
  ),
  claims_ratio: guide('a type of policy', 'Whether insurance pays.', 'All years together.'),
  workforce: guide('a department', 'People, pay and training.', 'Ratings are means of the means of people.'),
  service_quality: guide(
    'a month and channel',
    'How service is getting on.',
    'Scores are of those who answered.',
  ),
  monthly_cash_flow: guide(
    'a month, type of account, kind of posting and currency',
    'Where money goes.',
    'Refreshed at night: today is missing.',
  ),
  customer_value: guide(
    'a customer',
    'Who is worth what to the bank.',
    'Refreshed at night. Costs of serving are not in it.',
  ),
  arrears_snapshot: guide(
    'a loan in arrears on a day',
    'How arrears develop.',
    'Only days on which the nightly job ran.',
  ),
  branch_scorecard: guide('a branch and month', 'How branches develop.', 'As they stood when the job ran.'),
  churn_watch: guide(
    'an active customer who no longer moves money',
    'Whom to call.',
    'Fees and interest do not count as movements.',
  ),
  kyc_register: guide(
    'an identity check',
    'Reviews that are due, and papers that have expired.',
    'All checks of a customer are in it, not only the latest.',
  ),
  sar_register: guide(
    'a report on suspicious activity',
    'The register that the regulator may ask for.',
    'Restricted: every look at it is logged.',
  ),
  large_postings: guide(
    'a posting of ten thousand or more',
    'The return on large movements.',
    'Amounts in other currencies are compared as they are.',
  ),
  credit_risk_register: guide(
    'a loan',
    'Capital adequacy and stress tests.',
    'The score is that of the application.',
  ),
  lending_pipeline: guide(
    'a month, type of loan and segment',
    'How much lending is coming.',
    'Open applications are in none of the three outcomes.',
  ),
  policy_register: guide(
    'a policy',
    'What the insurance book is made of.',
    'Contribution leaves out commissions.',
  ),
  complaints_register: guide(
    'a complaint',
    'The yearly return on complaints.',
    'Names of customers: for those who handle them.',
  ),
  liquidity: guide(
    'a currency, type of account, segment and state',
    'The liquidity return.',
    'Closed accounts are left out.',
  ),
  alert_register: guide(
    'a violation of a monitoring rule',
    'How fast alerts are settled.',
    'An account or customer is shown by the posting that broke the rule.',
  ),
  kyc_return: returned('an identity check'),
  sar_return: returned('a report on suspicious activity'),
  alert_return: returned('a violation of a monitoring rule'),
  large_postings_return: returned('a posting of ten thousand or more'),
  credit_risk_return: returned('a loan'),
  complaints_return: returned('a complaint'),
  liquidity_return: returned('a currency, type of account, segment and state'),
  policy_return: returned('a policy'),
}

function returned(what: string): TableGuide & { readonly row: string } {
  return guide(
    `${what}, on the day of a return`,
    'What was reported, to be found again as it was.',
    'Empty until the job has run. Never changed afterwards: what was sent was sent.',
  )
}

function guide(row: string, use: string, caveat: string): TableGuide & { readonly row: string } {
  return { row, use, caveat }
}
