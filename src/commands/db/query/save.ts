import { Args, Flags } from '@oclif/core'
import { BaseCommand } from '../../../interfaces/cli/base-command.ts'
import { saveQuery } from '../../../services/database/save-query.ts'

/** What `dhub db query save --json` prints. */
export type SaveDocument = { readonly file: string; readonly statements: number }

export default class DbQuerySave extends BaseCommand {
  static override summary = 'save SQL to a file, to run it later with db query --file'
  static override enableJsonFlag = true
  static override examples = [
    `<%= config.bin %> db query save "select count(*) from accounts_db.accounts" --output accounts.sql`,
  ]
  static override args = { sql: Args.string({ required: true, description: 'the SQL' }) }
  static override flags = {
    output: Flags.string({ char: 'o', required: true, helpValue: '<file>', summary: 'the file to write' }),
    force: Flags.boolean({ summary: 'replace a file that is there already' }),
  }

  override async run(): Promise<SaveDocument> {
    const { args, flags } = await this.parse(DbQuerySave)
    const statements = await saveQuery(args.sql, flags.output, flags.force)
    this.log(`Saved to ${flags.output}; run it with ${this.config.bin} db query --file ${flags.output}`)
    return { file: flags.output, statements }
  }
}
