import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import type { Layout } from '../../core/dataset.ts'
import type { RunEvent, StageEvent } from '../../core/event.ts'
import { tablesOfPlan } from '../../core/plan.ts'
import type { AnyTable } from '../../core/table.ts'
import { qualifiedName } from '../../core/table.ts'
import { domainNamed } from '../../domains/domains.ts'
import { makePlan } from '../../generation/make-plan.ts'
import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import type { RunRecord } from '../../runs/run-record.ts'
import { type Place, placesOf } from '../../sinks/postgres/place.ts'
import { type Rule, readRules } from '../database/rule-files.ts'
import { type RuleOutcome, verifyRules } from '../database/verify-rules.ts'
import { constraintRules } from './constraint-rules.ts'
import { datasetFacts } from './dataset-facts.ts'
import { emittedEvents } from './emitted-events.ts'
import { packageFolder } from './package-folder.ts'
import { requireCompleteRun } from './require-complete-run.ts'
import { verifyContent } from './verify-content.ts'
import { type CheckOutcome, isKept, type VerifyDocument } from './verify-document.ts'
import { verifySafety } from './verify-safety.ts'

/** Connections that work side by side. */
const CONNECTIONS = 2

/** What is to be verified, and how. */
export interface VerifyRequest {
  readonly domain: string
  readonly layout?: Layout | undefined
  readonly workers?: number | undefined
}

type Emit = (event: RunEvent) => void
type Told = (stage: string, title: string, total: number) => () => void

/**
 * Holds a database against the truth: the rules of the domain, the constraints, the very bytes of the plan, and that
 * nothing real is named. Changes nothing.
 *
 * @throws UserError when the database holds no complete dataset
 */
export async function* verifyDataset(
  request: VerifyRequest,
  target: ConnectionTarget,
): AsyncGenerator<RunEvent, VerifyDocument> {
  const began = performance.now()
  const domain = domainNamed(request.domain)
  const run = await requireCompleteRun(domain, target, request.layout)
  const plan = makePlan(domain, run.identity, run)
  const planned = new Set(tablesOfPlan(plan).map(qualifiedName))
  const places = placesOf(domain, run.layout, target).filter((place) =>
    place.schemas.some(({ name }) => run.schemas.includes(name)),
  )
  const tablesIn = (place: Place) => place.tables.filter((table) => planned.has(qualifiedName(table)))
  const { rules, notes } = await rulesFor(run)
  const checks = yield* emittedEvents<RunEvent, readonly CheckOutcome[]>(async (emit) => {
    const told = teller(emit)
    const now = () => performance.now()
    const { workers } = request
    const onTable = told('content', 'Content', planned.size)
    return [
      ...(await checkRules(target, rules, told)),
      ...(await checkConstraints(places, tablesIn, told)),
      ...(await verifyContent({ domain, plan, runPlan: run, places, workers, now }, onTable)),
      ...(await checkSafety(places, tablesIn, told, now)),
    ]
  })
  return documentOf(run, checks, notes, (performance.now() - began) / 1000)
}

async function checkRules(target: ConnectionTarget, rules: readonly Rule[], told: Told) {
  if (rules.length === 0) return []
  const onOutcome = told('rules', 'Rules', rules.length)
  const outcomes = await verifyRules(target, { rules, connections: CONNECTIONS, onOutcome })
  return outcomes.map((outcome) => checkOutcome(`rules/${outcome.rule.name}`, outcome))
}

async function checkConstraints(
  places: readonly Place[],
  tablesIn: (place: Place) => readonly AnyTable[],
  told: Told,
): Promise<readonly CheckOutcome[]> {
  const rulesOf = places.map((place) => ({ place, rules: constraintRules(place, tablesIn(place)) }))
  const onOutcome = told(
    'constraints',
    'Constraints',
    rulesOf.reduce((sum, { rules }) => sum + rules.length, 0),
  )
  const checks: CheckOutcome[] = []
  for (const { place, rules } of rulesOf) {
    const outcomes = await verifyRules(place.target, { rules, connections: CONNECTIONS, onOutcome })
    checks.push(...outcomes.map((outcome) => checkOutcome(outcome.rule.name, outcome)))
  }
  return checks
}

async function checkSafety(
  places: readonly Place[],
  tablesIn: (place: Place) => readonly AnyTable[],
  told: Told,
  now: () => number,
): Promise<readonly CheckOutcome[]> {
  const total = places.reduce((sum, place) => sum + tablesIn(place).length, 0)
  const onTable = told('safety', 'Safety', total)
  const checks: CheckOutcome[] = []
  for (const place of places) {
    for await (const check of verifySafety(place, tablesIn(place), now)) {
      checks.push(check)
      onTable()
    }
  }
  return checks
}

/** The domain's rules as far as their schemas are there; a rule over several databases cannot be asked. */
async function rulesFor(run: RunRecord): Promise<{ rules: readonly Rule[]; notes: readonly string[] }> {
  if (run.layout === 'databases') {
    return {
      rules: [],
      notes: ['The rules read all schemas together: they can be asked in layout schemas only'],
    }
  }
  const rules = await readRules([join(packageFolder, 'databases', run.identity.domain, 'invariants')])
  const absent = domainNamed(run.identity.domain).schemas.filter(({ name }) => !run.schemas.includes(name))
  const possible = rules.filter(({ sql }) => !absent.some(({ name }) => sql.includes(`${name}.`)))
  const left = rules.length - possible.length
  const notes = left === 0 ? [] : [`${left} rules speak of schemas that are not there, and were not asked`]
  return { rules: possible, notes }
}

/** Tells of the steps of each stage as they are done. */
function teller(emit: Emit): Told {
  return (stage, title, total) => {
    let done = 0
    const event = (type: StageEvent['type']) => emit({ type, stage, title, done, total })
    return () => {
      if (done === 0) event('stage-started')
      done++
      event(done === total ? 'stage-finished' : 'stage-progress')
    }
  }
}

function checkOutcome(
  check: string,
  { rule, offenders, samples, error, seconds }: RuleOutcome,
): CheckOutcome {
  const failure = error === undefined ? {} : { error: error.message }
  return { check, title: rule.title, offenders: offenders ?? null, seconds, samples, ...failure }
}

function documentOf(
  run: RunRecord,
  checks: readonly CheckOutcome[],
  notes: readonly string[],
  seconds: number,
): VerifyDocument {
  return {
    ...datasetFacts(run),
    checks,
    failed: checks.filter((check) => !isKept(check)).length,
    offenders: checks.reduce((sum, { offenders }) => sum + (offenders ?? 0), 0),
    notes,
    seconds,
  }
}
