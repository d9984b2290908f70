import { systemClock } from '../../../core/clock.ts'
import { DatahubClient } from '../../../datahub/client/datahub-client.ts'
import { defaultPatience } from '../../../datahub/client/request.ts'
import { serverSettings } from '../../../services/datahub/server-settings.ts'
import type { WriteStamp } from '../../../services/datahub/write-aspects.ts'
import { BaseCommand } from '../base-command.ts'
import { colorsFor } from '../colors.ts'
import { renderTable, type TextTable } from '../results/text-table.ts'
import { retryLine } from './push-report.ts'
import { serverFlags } from './server-flags.ts'

/** What the commands on a DataHub server share: which server, and what opens it. */
export abstract class ServerCommand extends BaseCommand {
  static override enableJsonFlag = true
  static override baseFlags = { ...BaseCommand.baseFlags, ...serverFlags }

  /** A client of the server that flags and environment name. */
  protected clientFor(flags: {
    readonly server?: string | undefined
    readonly token?: string | undefined
  }): DatahubClient {
    const { url, token } = serverSettings(flags, this.settings.datahub)
    return new DatahubClient({
      ...defaultPatience,
      url,
      token,
      onRetry: (event) => {
        if (!this.jsonEnabled()) this.logToStderr(retryLine(event))
      },
    })
  }

  /** How a command marks what it writes. */
  protected stampFor(runId: string, isDryRun: boolean): WriteStamp {
    return { runId, isDryRun, at: systemClock.nowMilliseconds() }
  }

  protected showTable(table: TextTable): void {
    const width = process.stdout.isTTY ? process.stdout.columns : undefined
    this.log(renderTable(table, { width, colors: colorsFor(process.stdout, this.settings) }))
  }
}
