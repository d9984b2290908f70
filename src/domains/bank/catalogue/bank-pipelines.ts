import { SECONDS_PER_DAY } from '../../../core/calendar.ts'
import { Draws } from '../../../core/draws.ts'
import type { EstatePipelines, Flow, Task, TaskRun } from '../../../core/estate/pipelines.ts'
import type { Lineage } from '../../../core/estate/structure.ts'
import { World } from '../life/world.ts'
import type { BankEstate } from './bank-business.ts'
import { bankStaff } from './bank-staff.ts'
import { bankDashboards } from './dashboards.ts'
import { propertyPrefix } from './data-policy.ts'
import { type FlowPlan, flowPlans, type TaskPlan } from './flow-plans.ts'

const orchestrator = 'airflow'
/** For so many days runs are told. */
const RUN_DAYS = 30
/** One run in so many fails and is tried again. */
const FAILS_ONE_IN = 60
const RETRY_SECONDS = 300

/** What moves rows through the bank and what shows them: nightly jobs with their runs, charts and dashboards. */
export function bankPipelines(estate: BankEstate): EstatePipelines {
  const { identity, structure, nameOf } = estate
  const there = new Set(structure.datasets.map(({ name }) => name))
  const isThere = (name: string) => there.has(name)
  const staff = bankStaff(new World(identity))
  const lineageOf = (task: TaskPlan): readonly Lineage[] => taskLineage(task, estate)
  const flows = flowPlans().flatMap((plan): readonly Flow[] => {
    const kept = plan.tasks.filter(({ inputs, outputs }) =>
      [...inputs, ...outputs].every((table) => isThere(named(table, nameOf))),
    )
    if (kept.length === 0) return []
    const ids = new Set(kept.map(({ id }) => id))
    const lead = staff.leads.get('it')
    return [
      {
        id: plan.id,
        platform: orchestrator,
        name: plan.name,
        description: plan.description,
        domain: plan.domain,
        owners: [
          { group: 'it', kind: 'technical' },
          ...(lead === undefined ? [] : [{ person: lead.steward, kind: 'technical' as const }]),
        ],
        tasks: kept.map(
          (task): Task => ({
            id: task.id,
            name: task.id,
            description: task.description,
            inputs: task.inputs.map((table) => named(table, nameOf)),
            outputs: task.outputs.map((table) => named(table, nameOf)),
            after: task.after.filter((id) => ids.has(id)),
            lineage: lineageOf(task),
            sql: task.sql,
            properties: [{ property: `${propertyPrefix}schedule`, values: [plan.schedule] }],
            runs: runsOf(plan, task, estate),
          }),
        ),
      },
    ]
  })
  return { flows, ...bankDashboards(isThere, nameOf, staff) }
}

function named(table: string, nameOf: BankEstate['nameOf']): string {
  const [schema = '', name = ''] = table.split('.')
  return nameOf(schema, name)
}

/** Column by column: what a task copies, or what the database says of the procedure or view that it runs. */
function taskLineage(task: TaskPlan, { structure, nameOf }: BankEstate): readonly Lineage[] {
  if (task.copies !== undefined) {
    const [from = '', to = ''] = [task.inputs[0], task.outputs[0]].map((table) => named(table ?? '', nameOf))
    const columns = task.copies.map((column) => ({ column, upstreams: [{ dataset: from, column }] }))
    return [{ dataset: to, upstreams: [from], columns }]
  }
  const outputs = new Set(task.outputs.map((table) => named(table, nameOf)))
  const { routine } = task
  if (routine !== undefined) return structure.routines.find(({ name }) => name === routine)?.lineage ?? []
  return task.isRefresh ? structure.lineage.filter(({ dataset }) => outputs.has(dataset)) : []
}

function runsOf(plan: FlowPlan, task: TaskPlan, { identity, asOf }: BankEstate): readonly TaskRun[] {
  const draws = new Draws(identity.seed, `catalogue.runs.${plan.id}.${task.id}`)
  const runs: TaskRun[] = []
  for (let day = asOf - RUN_DAYS; day < asOf; day++) {
    const start = (day * SECONDS_PER_DAY + plan.startSecond + task.startsAfterSeconds) * 1000
    const length = draws.between(task.seconds[0], task.seconds[1], day) * 1000
    const isFailing = draws.below(FAILS_ONE_IN, day, 1) === 0
    const id = `${plan.id}.${task.id}.${day}`
    if (isFailing)
      runs.push({
        id: `${id}.1`,
        started: start,
        ended: start + Math.floor(length / 3),
        outcome: 'failure',
        attempt: 1,
      })
    const again = isFailing ? start + Math.floor(length / 3) + RETRY_SECONDS * 1000 : start
    const attempt = isFailing ? 2 : 1
    runs.push({ id: `${id}.${attempt}`, started: again, ended: again + length, outcome: 'success', attempt })
  }
  return runs
}
