import { Flags } from '@oclif/core'
import { systemClock } from '../../core/clock.ts'
import { BaseCommand } from '../../interfaces/cli/base-command.ts'
import { serverFlags } from '../../interfaces/cli/datahub/server-flags.ts'
import { statusLines } from '../../interfaces/cli/datahub/status-lines.ts'
import { wholeNumberFlag } from '../../interfaces/cli/seed/seed-flags.ts'
import { serverSettings } from '../../services/datahub/server-settings.ts'
import {
  notHealthy,
  type ServerStatus,
  serverStatus,
  waitForServer,
} from '../../services/datahub/server-status.ts'

const pauseMilliseconds = 2000

export default class DatahubStatus extends BaseCommand {
  static override summary = 'tell whether the server of DataHub is healthy, and which version it is'
  static override enableJsonFlag = true
  static override examples = [
    '<%= config.bin %> datahub status',
    '<%= config.bin %> datahub status --wait --timeout 600',
  ]
  static override flags = {
    ...serverFlags,
    wait: Flags.boolean({ summary: 'wait until it is healthy' }),
    timeout: wholeNumberFlag(
      'timeout',
      0,
      86_400,
    )({
      default: 900,
      helpValue: '<seconds>',
      summary: 'how long to wait with --wait',
    }),
  }

  override async run(): Promise<ServerStatus> {
    const { flags } = await this.parse(DatahubStatus)
    const settings = serverSettings(flags, this.settings.datahub)
    const status = flags.wait ? await this.#wait(settings, flags.timeout) : await serverStatus(settings)
    if (!status.isHealthy) throw notHealthy(status, `ask ${settings.url} for its health`)
    this.log(statusLines(status))
    return status
  }

  async #wait(settings: ReturnType<typeof serverSettings>, timeoutSeconds: number): Promise<ServerStatus> {
    let told = ''
    const onPause = (problem: string) => {
      if (problem !== told) this.logToStderr(`Waiting for DataHub at ${settings.url}: ${problem}`)
      told = problem
    }
    return await waitForServer(settings, { clock: systemClock, timeoutSeconds, onPause, pauseMilliseconds })
  }
}
