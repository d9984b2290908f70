import { Args, Flags } from '@oclif/core'
import { BaseCommand } from '../../interfaces/cli/base-command.ts'
import { checkLines } from '../../interfaces/cli/datahub/check-report.ts'
import { packFolder } from '../../interfaces/cli/datahub/pack-argument.ts'
import { checkPack, type PackCheck } from '../../services/datahub/check-pack.ts'

const wrong = 1

export default class DatahubCheck extends BaseCommand {
  static override summary = 'check a metadata pack without a server; exit code 1 on any finding'
  static override description =
    'Finds what DataHub would refuse, and what it would drop without a word: aspects that an entity does not take, references to what is not there, columns that no table has, values that a structured property does not allow. With the schemas of DataHub it checks the shape of every aspect too.'
  static override enableJsonFlag = true
  static override examples = [
    '<%= config.bin %> datahub check datahub-pack',
    '<%= config.bin %> datahub check datahub-pack --schemas .cache/datahub/aspects-1.5.0.19.json --json',
  ]
  static override args = {
    pack: Args.string({ default: packFolder, description: 'folder of the pack, or a file of records' }),
  }
  static override flags = {
    schemas: Flags.string({
      helpValue: '<file>',
      summary: 'the schemas of DataHub, as npm run datahub:aspects writes them',
    }),
    all: Flags.boolean({ summary: 'show every finding, not only the first' }),
  }

  override async run(): Promise<PackCheck> {
    const { args, flags } = await this.parse(DatahubCheck)
    const check = await checkPack(args.pack, flags.schemas)
    this.log(checkLines(check, flags.all))
    if (check.findings.length > 0) process.exitCode = wrong
    return check
  }
}
