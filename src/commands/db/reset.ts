import { Flags } from '@oclif/core'
import { UserError } from '../../core/errors.ts'
import { BaseCommand } from '../../interfaces/cli/base-command.ts'
import { redactedUrl } from '../../postgres/connection/show-target.ts'
import { resetEmbedded } from '../../services/database/embedded-control.ts'

/** What `dhub db reset --json` prints. */
export type ResetDocument = { readonly url: string }

export default class DbReset extends BaseCommand {
  static override summary = 'delete all data of the embedded Postgres and begin anew, at the same address'
  static override enableJsonFlag = true
  static override examples = ['<%= config.bin %> db reset --confirm']
  static override flags = {
    confirm: Flags.boolean({ summary: 'yes, delete every database of the embedded server' }),
  }

  override async run(): Promise<ResetDocument> {
    const { flags } = await this.parse(DbReset)
    if (!flags.confirm) {
      throw new UserError('Cannot reset the embedded server: found no --confirm; expected it', [
        'Add --confirm to delete every database of the embedded server',
      ])
    }
    const url = redactedUrl((await resetEmbedded(this.settings)).target)
    this.log(`The embedded server is empty: ${url}`)
    return { url }
  }
}
