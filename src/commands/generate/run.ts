import path from 'node:path'
import { Args, Flags } from '@oclif/core'
import { systemClock } from '../../core/clock.ts'
import { UserError } from '../../core/errors.ts'
import { DatabaseCommand } from '../../interfaces/cli/database-command.ts'
import { allChecksFlag, productionFlag } from '../../interfaces/cli/database-flags.ts'
import { confirmFill } from '../../interfaces/cli/generate/confirm-fill.ts'
import { fillFlags, fillRequestOf } from '../../interfaces/cli/generate/fill-flags.ts'
import { renderFill } from '../../interfaces/cli/generate/fill-report.ts'
import { RunArchive } from '../../interfaces/cli/generate/run-archive.ts'
import { Interruption } from '../../interfaces/cli/interruption.ts'
import { displaysFor } from '../../interfaces/cli/seed/displays-for.ts'
import { showRun } from '../../interfaces/cli/seed/run-display.ts'
import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import { stateFolder } from '../../services/database/state-folder.ts'
import type { FillDocument } from '../../services/generate/fill-document.ts'
import type { FillRequest } from '../../services/generate/fill-request.ts'

const notWell = 1

export default class GenerateRun extends DatabaseCommand {
  static override summary = 'fill a database by its plan, with all its constraints on'
  static override description =
    'Loads the rows, parents first, books them in the schema dhub of the database, and then counts by SQL what breaks any constraint; exit code 1 when a table stays empty or a constraint is not proven. Given again, it goes on where it stopped. The same plan, seed, day and database give the same rows, whatever the number of workers.'
  static override examples = [
    '<%= config.bin %> generate run plan.yaml',
    '<%= config.bin %> generate run plan.yaml --strategy refresh --yes --seed 7',
    '<%= config.bin %> generate run plan.yaml --rate 5000 --control-file run.json',
  ]
  static override args = { plan: Args.string({ description: 'the plan’s file' }) }
  static override flags = {
    ...fillFlags,
    ...productionFlag,
    ...allChecksFlag,
    events: Flags.boolean({ summary: 'write every event to stderr, as one line of JSON each' }),
    metrics: Flags.string({
      helpValue: '<folder|postgres://…>',
      summary: 'send the figures of the run there too, beside its entry in the ledger',
    }),
    resume: Flags.string({
      hidden: true,
      helpValue: '<run>',
      summary: 'go on with this run, as dhub runs resume does',
    }),
  }

  override async run(): Promise<FillDocument> {
    const { args, flags } = await this.parse(GenerateRun)
    const target = await this.findTarget(flags)
    const request = await this.#request(target, args.plan, flags)
    const { confirmationsFor } = await import('../../services/generate/confirm-fill.ts')
    const isResumed = request.resume !== undefined
    const due = confirmationsFor(target, request.plan, { strategy: request.strategy, isResumed })
    await confirmFill(target, due, { '--allow-production': flags['allow-production'], '--yes': flags.yes })
    const { document, isNotWell } = await this.#fill(target, request, flags)
    if (isNotWell) process.exitCode = notWell
    this.log(renderFill(document, { isAll: flags.all, database: target.database }, this.screen))
    return document
  }

  async #request(
    target: ConnectionTarget,
    file: string | undefined,
    flags: Parameters<typeof fillRequestOf>[0] & { readonly resume?: string | undefined },
  ): Promise<FillRequest> {
    if (flags.resume !== undefined) {
      const { keptRequest } = await import('../../services/generate/resume-fill.ts')
      return { ...fillRequestOf(flags), ...(await keptRequest(target, flags.resume)) }
    }
    if (file === undefined) {
      throw new UserError('Cannot fill a database: found no plan; expected the plan’s file', [
        'Make one: dhub generate plan --out plan.yaml, then dhub generate run plan.yaml',
      ])
    }
    const { readPlan } = await import('../../sources/fill-plan/read-plan.ts')
    const { plan } = await readPlan(file)
    const { seed = plan.seed, 'as-of': asOf = plan.asOf } = flags
    return {
      ...fillRequestOf(flags),
      plan: { ...plan, seed, asOf },
      folder: path.dirname(path.resolve(file)),
      strategy: flags.strategy ?? plan.strategy ?? 'append',
      overflow: 'cap',
    }
  }

  async #fill(
    target: ConnectionTarget,
    request: FillRequest,
    flags: {
      readonly events: boolean
      readonly metrics?: string | undefined
      readonly 'log-file'?: string | undefined
    },
  ): Promise<{ readonly document: FillDocument; readonly isNotWell: boolean }> {
    const { requireMetricsPlace, sendMetrics } = await import('../../services/generate/send-metrics.ts')
    if (flags.metrics !== undefined) await requireMetricsPlace(flags.metrics)
    const { runFill } = await import('../../services/generate/fill-database.ts')
    using interruption = new Interruption(() =>
      this.logToStderr('Stopping after this unit; once more to stop at once'),
    )
    const events = runFill(request, {
      target,
      clock: systemClock,
      signal: interruption.signal,
      tell: (note) => this.logToStderr(note),
    })
    const displays = await displaysFor({
      isQuiet: this.jsonEnabled(),
      hasEvents: flags.events,
      log: (line) => this.log(line),
      run: 'fill',
      logger: flags['log-file'] === undefined ? undefined : this.logger,
    })
    const archive = await RunArchive.open(stateFolder(this.settings))
    const result = await showRun(events, archive === undefined ? displays : [...displays, archive]).catch(
      async (error: unknown) => {
        await archive?.discard()
        throw error
      },
    )
    const { document, metrics, name } = result
    await archive?.keep(target.database, name, { report: document, metrics })
    if (flags.metrics !== undefined)
      await sendMetrics(flags.metrics, { run: name, plan: request.plan.name, metrics })
    if (document === undefined) {
      this.logToStderr(`Stopped; go on with dhub runs resume ${name}`)
      return this.exit(interruption.exitCode)
    }
    return { document, isNotWell: document.problems.length > 0 }
  }
}
