import type { Feed } from '../landing/feed.ts'
import { targetOf } from '../landing/feed-table.ts'
import { feeds } from '../landing/feeds.ts'
import type { Check } from './check.ts'

/** How far back the bank is looked at for what is usual. */
const USUAL = "interval '90 days'"

interface FeedCheck {
  readonly feed: string
  readonly department: string
  readonly what: Pick<Check, 'id' | 'kind' | 'description' | 'sql' | 'priority'> &
    Partial<Pick<Check, 'column' | 'measure' | 'from' | 'to'>>
}

/** What is promised of the deliveries that the bank depends on most; each looks at what has come last. */
export const feedChecks: readonly Check[] = [
  fresh('payment_postings', 'operations', 'critical'),
  fresh('counter_postings', 'operations', 'high'),
  fresh('audit_trail', 'audit', 'medium'),
  usualVolume('payment_postings', 'operations', 'high'),
  usualVolume('audit_trail', 'audit', 'medium'),
  filled('payment_postings', 'account_id', 'operations'),
  filled('counter_postings', 'account_id', 'operations'),
  filled('crm_contacts', 'customer_id', 'customer_service'),
  filled('audit_trail', 'performed_by', 'audit'),
  filled('loan_servicing', 'due_date', 'lending'),
  once('payment_postings', 'transaction_id', 'operations'),
  once('loan_servicing', 'schedule_id', 'lending'),
  once('crm_contacts', 'interaction_id', 'customer_service'),
  known('loan_servicing', 'loan_id', 'loans_db.loans', 'lending'),
  known('premium_receipts', 'policy_id', 'insurance_db.policies', 'insurance'),
  known('counter_postings', 'account_id', 'accounts_db.accounts', 'operations'),
  usualAmount(),
].map(({ feed, department, what }) => ({ schema: 'landing', table: feed, department, ...what }))

/** Condition for the lines that came last before the check: one delivery, whose lines arrive within the hour. */
function lastDelivery(feed: string): string {
  return `date_trunc('hour', received_at) = (
  SELECT date_trunc('hour', max(received_at)) FROM landing.${feed} WHERE received_at < :check
)`
}

function fresh(name: string, department: string, priority: Check['priority']): FeedCheck {
  const days = daysOf(feedOf(name))
  return {
    feed: name,
    department,
    what: {
      id: `${name}-arrives`,
      kind: 'freshness',
      description: `${name} arrives as often as there is something to deliver`,
      sql: `SELECT round(extract(epoch FROM :check - coalesce(max(received_at), :check - interval '45 days')) / 3600, 2)
FROM landing.${name} WHERE received_at < :check`,
      // Four hours lie between arrival and check; four more are granted.
      to: `SELECT 8 + 24 * max(day - before) FROM (
  SELECT day, lag(day) OVER (ORDER BY day) AS before FROM (${days}) AS days
) AS gaps`,
      priority,
    },
  }
}

function usualVolume(name: string, department: string, priority: Check['priority']): FeedCheck {
  const usual = `SELECT count(*) * 7 / 90.0 FROM (${linesOf(feedOf(name))}) AS lines`
  return {
    feed: name,
    department,
    what: {
      id: `${name}-usual-volume`,
      kind: 'volume',
      description: `A week of ${name} has a fifth to five times the lines of a usual week`,
      sql: `SELECT count(*) FROM landing.${name}
WHERE received_at < :check AND received_at >= :check - interval '7 days'`,
      from: `SELECT floor(0.2 * (${usual}))`,
      to: `SELECT ceil(5 * (${usual})) + 5`,
      priority,
    },
  }
}

function filled(name: string, column: string, department: string): FeedCheck {
  return {
    feed: name,
    department,
    what: {
      id: `${name}-${column.replaceAll('_', '-')}-filled`,
      column,
      kind: 'column',
      measure: 'null count',
      description: `Every line of a delivery of ${name} has ${column}`,
      sql: `SELECT count(*) FROM landing.${name}
WHERE ${column} IS NULL AND ${lastDelivery(name)}`,
      from: 'SELECT 0',
      to: 'SELECT 0',
      priority: 'high',
    },
  }
}

function once(name: string, column: string, department: string): FeedCheck {
  return {
    feed: name,
    department,
    what: {
      id: `${name}-${column.replaceAll('_', '-')}-once`,
      column,
      kind: 'column',
      measure: 'unique percentage',
      description: `No line of a delivery of ${name} comes twice`,
      sql: `SELECT coalesce(round(100.0 * count(DISTINCT ${column}) / nullif(count(${column}), 0), 2), 100)
FROM landing.${name} WHERE ${lastDelivery(name)}`,
      from: 'SELECT 100',
      to: 'SELECT 100',
      priority: 'high',
    },
  }
}

function known(name: string, column: string, target: string, department: string): FeedCheck {
  return {
    feed: name,
    department,
    what: {
      id: `${name}-${column.replaceAll('_', '-')}-known`,
      column,
      kind: 'sql',
      description: `Every ${column} of a delivery of ${name} is known to ${target}`,
      sql: `SELECT count(*) FROM landing.${name} f
WHERE f.${column} IS NOT NULL AND ${lastDelivery(name)}
  AND NOT EXISTS (SELECT FROM ${target} t WHERE t.${column} = f.${column})`,
      from: 'SELECT 0',
      to: 'SELECT 0',
      priority: 'high',
    },
  }
}

/** Amounts that are sent in another unit are a hundred times too large, far beyond what is usual. */
function usualAmount(): FeedCheck {
  const usual = `SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY abs(transaction_amount))
  FROM accounts_db.transactions
  WHERE transaction_type = 'payment' AND transaction_date >= :books - ${USUAL}`
  return {
    feed: 'payment_postings',
    department: 'risk',
    what: {
      id: 'payment_postings-usual-amount',
      column: 'transaction_amount',
      kind: 'column',
      measure: 'median',
      description: 'The median payment of the last five days is at most twenty times the usual one',
      sql: `SELECT coalesce(percentile_cont(0.5) WITHIN GROUP (ORDER BY abs(transaction_amount)), (${usual}))
FROM landing.payment_postings
WHERE transaction_type = 'payment' AND received_at < :check AND received_at >= :check - interval '5 days'`,
      to: `SELECT coalesce((${usual}), 1000) * 20`,
      priority: 'critical',
    },
  }
}

function feedOf(name: string): Feed {
  return feeds.find((feed) => feed.name === name) as Feed
}

/** The days on which rows of the target happened, of the last ninety, and the first and last of them. */
function daysOf(feed: Feed): string {
  const { column } = feed.day
  const edges = `SELECT (:books - ${USUAL})::date UNION SELECT :books::date`
  return `SELECT DISTINCT ${column}::date AS day ${rowsOf(feed)} UNION ${edges}`
}

function linesOf(feed: Feed): string {
  return `SELECT 1 ${rowsOf(feed)}`
}

function rowsOf(feed: Feed): string {
  const { column } = feed.day
  const { schema, name } = targetOf(feed)
  const only = feed.only === undefined ? '' : ` AND ${feed.only}`
  return `FROM ${schema}.${name} WHERE ${column} >= :books - ${USUAL} AND ${column} < :books${only}`
}
