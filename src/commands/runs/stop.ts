import { TellCommand } from '../../interfaces/cli/runs/tell-command.ts'
import type { FoundRun } from '../../services/runs/find-runs.ts'

export default class RunsStop extends TellCommand {
  static override summary = 'have a run that is at work end at the next unit'
  static override description =
    'As Ctrl-C does where it runs: within about a second it ends with exit code 130, and dhub runs resume goes on with it. All shards of a run end.'
  static override examples = ['<%= config.bin %> runs stop', '<%= config.bin %> runs stop bank-1']

  override async run(): Promise<FoundRun> {
    const run = await this.tell('stop')
    this.log(`The run ${run.name} stops; go on with it later: dhub runs resume ${run.name}`)
    return run
  }
}
