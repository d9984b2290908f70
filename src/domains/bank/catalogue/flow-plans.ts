import type { Feed } from '../landing/feed.ts'
import { targetOf } from '../landing/feed-table.ts'
import { feeds } from '../landing/feeds.ts'
import { procedureName } from '../landing/load-procedure.ts'

/** A pipeline before it is known which datasets there are. Tables are `schema.table`. */
export interface FlowPlan {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly domain: string
  /** A crontab line in UTC. */
  readonly schedule: string
  /** When it starts, in seconds after midnight. */
  readonly startSecond: number
  readonly tasks: readonly TaskPlan[]
}

export interface TaskPlan {
  readonly id: string
  readonly description: string
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
  readonly after: readonly string[]
  readonly sql: string | null
  /** Columns that it takes from its input to its output as they are. */
  readonly copies?: readonly string[]
  /** The procedure whose lineage is the task's. */
  readonly routine?: string
  /** Whether it makes a materialized view anew. */
  readonly isRefresh?: boolean
  readonly startsAfterSeconds: number
  /** How long it takes, from and to. */
  readonly seconds: readonly [number, number]
}

const MINUTE = 60
const HOUR = 3600

/** The nightly jobs of the bank: deliveries are loaded from two, summaries made from four and returns prepared from five. */
export function flowPlans(): readonly FlowPlan[] {
  return [...landingFlows(), analytics, compliance]
}

const landings: readonly (readonly [string, string, string, RegExp])[] = [
  ['landing_personnel', 'Personnel', 'human_resources', /^hr_/],
  ['landing_core_banking', 'Core banking', 'deposit_services', /^(core_|counter_|charge_)/],
  ['landing_payments', 'Payments', 'deposit_services', /^payment_/],
  ['landing_customer_relationship', 'Customer relationship', 'customer_experience', /^crm_/],
  ['landing_lending', 'Lending', 'lending_services', /^(loan_|risk_)/],
  ['landing_insurance', 'Insurance', 'insurance_services', /^(policy_|premium_|claim_)/],
  [
    'landing_compliance',
    'Compliance',
    'regulatory_compliance',
    /^(kyc_|screening_|case_|monitoring_|audit_)/,
  ],
]

function landingFlows(): readonly FlowPlan[] {
  return landings.map(([id, title, domain, names], place) => {
    const own = feeds.filter(({ name }) => names.test(name))
    return {
      id,
      name: `${title}: nightly load`,
      description: `Loads the deliveries of the day before from the landing schema: ${own.map(({ name }) => name).join(', ')}.`,
      domain,
      schedule: `${10 + place * 5} 2 * * *`,
      startSecond: 2 * HOUR + (10 + place * 5) * MINUTE,
      tasks: own.map((feed, step) => loadTask(feed, own[step - 1], step)),
    }
  })
}

function loadTask(feed: Feed, before: Feed | undefined, step: number): TaskPlan {
  return {
    id: procedureName(feed),
    description: `Takes the good lines of the day from landing.${feed.name} into ${feed.target}.`,
    inputs: [`landing.${feed.name}`],
    outputs: [feed.target],
    after: before === undefined ? [] : [procedureName(before)],
    sql: `CALL landing.${procedureName(feed)}('{{ ds }}')`,
    copies: Object.keys(targetOf(feed).columns),
    startsAfterSeconds: step * 4 * MINUTE,
    seconds: [20, 150],
  }
}

const analytics: FlowPlan = {
  id: 'analytics_nightly',
  name: 'Analytics: nightly summaries',
  description: 'Makes the summaries anew and keeps how arrears and silent customers stand tonight.',
  domain: 'banking_operations',
  schedule: '0 4 * * *',
  startSecond: 4 * HOUR,
  tasks: [
    refresh('monthly_cash_flow', ['accounts_db.transactions', 'accounts_db.accounts'], 0),
    refresh(
      'customer_value',
      [
        'customer_db.customer_profiles',
        'accounts_db.transactions',
        'accounts_db.accounts',
        'loans_db.repayment_schedule',
        'loans_db.loans',
        'insurance_db.premium_payments',
        'insurance_db.policies',
      ],
      5,
    ),
    procedure(
      'snapshot_arrears',
      'Keeps the arrears of tonight.',
      ['analytics.loan_arrears'],
      'arrears_snapshot',
      10,
    ),
    procedure(
      'watch_churn',
      'Notes which active customers have not moved money for sixty days.',
      [
        'customer_db.customer_profiles',
        'accounts_db.accounts',
        'accounts_db.transactions',
        'customer_db.complaints',
      ],
      'churn_watch',
      12,
    ),
    procedure(
      'score_branches',
      'Keeps the figures of all branches.',
      ['analytics.branch_performance'],
      'branch_scorecard',
      14,
    ),
  ],
}

/** What a return keeps, and which views it does so from. */
const returns: readonly (readonly [string, string])[] = [
  ['credit_risk', 'credit_risk_register'],
  ['liquidity', 'liquidity'],
  ['large_postings', 'large_postings'],
  ['kyc', 'kyc_register'],
  ['sar', 'sar_register'],
  ['alert', 'alert_register'],
  ['complaints', 'complaints_register'],
  ['policy', 'policy_register'],
]

const compliance: FlowPlan = {
  id: 'regulatory_reporting',
  name: 'Compliance: regulatory returns',
  description:
    'Keeps the registers as they stand and prepares the returns to the regulator from them, so that a period closes with what is checked already.',
  domain: 'regulatory_compliance',
  schedule: '0 5 * * *',
  startSecond: 5 * HOUR,
  tasks: [
    ...returns.map(
      ([name, view], place): TaskPlan => ({
        ...procedure(
          `freeze_${name}`,
          `Keeps analytics.${view} as it stands tonight.`,
          [`analytics.${view}`],
          `${name}_return`,
          place,
        ),
        after: [],
      }),
    ),
    prepare('capital_adequacy', ['credit_risk', 'policy'], 15),
    prepare('liquidity', ['liquidity'], 16),
    prepare('stress_test', ['credit_risk', 'liquidity'], 17),
    prepare('quarterly_filing', ['sar', 'alert', 'large_postings', 'kyc', 'complaints'], 18),
  ],
}

function refresh(view: string, inputs: readonly string[], minute: number): TaskPlan {
  return {
    id: `refresh_${view}`,
    description: `Makes analytics.${view} anew.`,
    inputs,
    outputs: [`analytics.${view}`],
    after: [],
    sql: `REFRESH MATERIALIZED VIEW CONCURRENTLY analytics.${view}`,
    isRefresh: true,
    startsAfterSeconds: minute * MINUTE,
    seconds: [60, 240],
  }
}

function procedure(
  name: string,
  description: string,
  inputs: readonly string[],
  table: string,
  minute: number,
): TaskPlan {
  return {
    id: name,
    description,
    inputs,
    outputs: [`analytics.${table}`],
    after: ['refresh_monthly_cash_flow'],
    sql: `CALL analytics.${name}('{{ ds }}')`,
    routine: name,
    startsAfterSeconds: minute * MINUTE,
    seconds: [10, 60],
  }
}

function prepare(report: string, kept: readonly string[], minute: number): TaskPlan {
  return {
    id: `prepare_${report}`,
    description: `Works out the return ${report} from what was kept, and files it as prepared.`,
    inputs: kept.map((name) => `analytics.${name}_return`),
    outputs: ['compliance_db.regulatory_reports'],
    after: kept.map((name) => `freeze_${name}`),
    sql: null,
    startsAfterSeconds: minute * MINUTE,
    seconds: [90, 420],
  }
}
