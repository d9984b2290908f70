/**
 * What a failure means for whoever called: `transient` may work when tried again, `permanent` needs somebody to
 * act, `own-bug` says that dhub sent rows or statements that it should not have.
 */
export type FailureClass = 'transient' | 'permanent' | 'own-bug'

/** Single SQLSTATEs that mean something else than the rest of their class. */
const bySqlState: Readonly<Record<string, FailureClass>> = {
  '25P03': 'transient', // idle_in_transaction_session_timeout
  '40001': 'transient', // serialization_failure
  '40P01': 'transient', // deadlock_detected
  '42501': 'permanent', // insufficient_privilege
  '53100': 'transient', // disk_full
  '55P03': 'transient', // lock_not_available
  '57P01': 'transient', // admin_shutdown
  '57P02': 'transient', // crash_shutdown
  '57P03': 'transient', // cannot_connect_now
  '57P05': 'transient', // idle_session_timeout
}

/** The first two characters of an SQLSTATE; a class not listed is permanent. */
const byClass: Readonly<Record<string, FailureClass>> = {
  '08': 'transient', // connection exceptions
  '21': 'own-bug', // cardinality violations
  '22': 'own-bug', // data exceptions
  '23': 'own-bug', // integrity constraint violations
  '42': 'own-bug', // syntax errors and unknown or doubled objects
  '53': 'transient', // too many connections, out of memory
}

/** What Node and the two drivers call a connection that failed. */
const transientCodes = new Set([
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'EAI_AGAIN',
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EPIPE',
  'ETIMEDOUT',
])

const sqlStatePattern = /^[0-9A-Z]{5}$/

/** True for a five-character SQLSTATE, false for Node's codes such as `EPIPE`. */
export function isSqlState(code: string): boolean {
  return sqlStatePattern.test(code) && !transientCodes.has(code)
}

/** The class of an SQLSTATE, or of a connection failure's code. */
export function failureClass(code: string | undefined): FailureClass {
  if (code === undefined) return 'permanent'
  if (transientCodes.has(code)) return 'transient'
  if (!isSqlState(code)) return 'permanent'
  return bySqlState[code] ?? byClass[code.slice(0, 2)] ?? 'permanent'
}
