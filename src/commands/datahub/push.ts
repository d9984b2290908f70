import { Args, Flags } from '@oclif/core'
import { defaultPatience } from '../../datahub/client/request.ts'
import { BaseCommand } from '../../interfaces/cli/base-command.ts'
import { packFolder } from '../../interfaces/cli/datahub/pack-argument.ts'
import {
  foundBeforePush,
  pushLine,
  pushSummary,
  retryLine,
} from '../../interfaces/cli/datahub/push-report.ts'
import { serverFlags } from '../../interfaces/cli/datahub/server-flags.ts'
import { showEvents } from '../../interfaces/cli/datahub/show-events.ts'
import { checkPack } from '../../services/datahub/check-pack.ts'
import { isPushComplete, type PushResult, pushPack } from '../../services/datahub/push-pack.ts'
import { serverSettings } from '../../services/datahub/server-settings.ts'

const incomplete = 1

export default class DatahubPush extends BaseCommand {
  static override summary = 'send a metadata pack to the server of DataHub; exit code 1 when not all arrived'
  static override description =
    'Sends in batches and tries again what may pass. A batch that the server refuses is cut in halves until the one bad record is found: it is named with what the server said, and the rest arrives. In the end a sample is read back. A push that broke off goes on where it was; what was sent is remembered in a file beside the pack.'
  static override enableJsonFlag = true
  static override examples = [
    '<%= config.bin %> datahub push',
    '<%= config.bin %> datahub push datahub-pack --server http://localhost:8080 --json',
  ]
  static override args = {
    pack: Args.string({ default: packFolder, description: 'folder of the pack, or a file of records' }),
  }
  static override flags = {
    ...serverFlags,
    'from-start': Flags.boolean({ summary: 'send all again, whatever an earlier push has sent' }),
  }

  override async run(): Promise<PushResult> {
    const { args, flags } = await this.parse(DatahubPush)
    const { url, token } = serverSettings(flags, this.settings.datahub)
    const connection = {
      ...defaultPatience,
      url,
      token,
      onRetry: (event: Parameters<typeof retryLine>[0]) => this.log(retryLine(event)),
    }
    const { findings } = await checkPack(args.pack, undefined)
    if (findings.length > 0) this.warn(foundBeforePush(findings.length, args.pack))
    const result = await showEvents(
      pushPack(args.pack, { connection, isFromStart: flags['from-start'] }),
      (event) => this.log(pushLine(event)),
    )
    this.log(pushSummary(result))
    if (!isPushComplete(result)) process.exitCode = incomplete
    return result
  }
}
