import { Flags } from '@oclif/core'
import { systemClock } from '../../core/clock.ts'
import { DhubError } from '../../core/errors.ts'
import { DatahubClient } from '../../datahub/client/datahub-client.ts'
import { defaultPatience } from '../../datahub/client/request.ts'
import { BaseCommand } from '../../interfaces/cli/base-command.ts'
import { contentsLines } from '../../interfaces/cli/datahub/clear-report.ts'
import { serverFlags } from '../../interfaces/cli/datahub/server-flags.ts'
import { statusLines } from '../../interfaces/cli/datahub/status-lines.ts'
import { wholeNumberFlag } from '../../interfaces/cli/seed/seed-flags.ts'
import { type OurContents, readOurRows } from '../../services/datahub/our-contents.ts'
import { type ServerSettings, serverSettings } from '../../services/datahub/server-settings.ts'
import {
  notHealthy,
  type ServerStatus,
  serverStatus,
  waitForServer,
} from '../../services/datahub/server-status.ts'

const pauseMilliseconds = 2000

/** What `dhub datahub status --json` prints. */
type StatusDocument = ServerStatus & {
  /** What of dhub's is there; undefined where the server does not tell, and then why. */
  readonly ours: OurContents | undefined
  readonly oursProblem: string | undefined
}

export default class DatahubStatus extends BaseCommand {
  static override summary =
    'tell whether the server of DataHub is healthy, its version, and what of dhub it has'
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

  override async run(): Promise<StatusDocument> {
    const { flags } = await this.parse(DatahubStatus)
    const settings = serverSettings(flags, this.settings.datahub)
    const status = flags.wait ? await this.#wait(settings, flags.timeout) : await serverStatus(settings)
    if (!status.isHealthy) throw notHealthy(status, `ask ${settings.url} for its health`)
    this.log(statusLines(status))
    const { ours, oursProblem } = await this.#contents(settings)
    this.log(ours === undefined ? `  what of dhub is there is not told: ${oursProblem}` : contentsLines(ours))
    return { ...status, ours, oursProblem }
  }

  async #contents({ url, token }: ServerSettings): Promise<Pick<StatusDocument, 'ours' | 'oursProblem'>> {
    const retry = { ...defaultPatience.retry, attemptsMax: 1 }
    try {
      const { contents } = await readOurRows(new DatahubClient({ ...defaultPatience, url, token, retry }))
      return { ours: contents, oursProblem: undefined }
    } catch (error) {
      if (!(error instanceof DhubError)) throw error
      return { ours: undefined, oursProblem: error.message }
    }
  }

  async #wait(settings: ServerSettings, timeoutSeconds: number): Promise<ServerStatus> {
    let told = ''
    const onPause = (problem: string) => {
      if (problem !== told) this.logToStderr(`Waiting for DataHub at ${settings.url}: ${problem}`)
      told = problem
    }
    return await waitForServer(settings, { clock: systemClock, timeoutSeconds, onPause, pauseMilliseconds })
  }
}
