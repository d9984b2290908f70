import { TellCommand } from '../../interfaces/cli/runs/tell-command.ts'
import type { FoundRun } from '../../services/runs/find-runs.ts'

export default class RunsPause extends TellCommand {
  static override summary = 'have a run that is at work halt between two units'
  static override description =
    'It halts within about a second, wherever it runs, keeps its place and its connections, and goes on with dhub runs unpause.'
  static override examples = ['<%= config.bin %> runs pause', '<%= config.bin %> runs pause bank-1']

  override async run(): Promise<FoundRun> {
    const run = await this.tell('pause')
    this.log(`The run ${run.name} pauses; have it go on with dhub runs unpause ${run.name}`)
    return run
  }
}
