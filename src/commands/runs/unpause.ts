import { TellCommand } from '../../interfaces/cli/runs/tell-command.ts'
import type { FoundRun } from '../../services/runs/find-runs.ts'

export default class RunsUnpause extends TellCommand {
  static override summary = 'have a paused run go on'
  static override description = 'It goes on within about a second. Harmless when it was not paused.'
  static override examples = ['<%= config.bin %> runs unpause', '<%= config.bin %> runs unpause bank-1']

  override async run(): Promise<FoundRun> {
    const run = await this.tell(null)
    this.log(`The run ${run.name} goes on`)
    return run
  }
}
