import { Args } from '@oclif/core'
import { systemClock } from '../../core/clock.ts'
import { BaseCommand } from '../../interfaces/cli/base-command.ts'
import { renderRecords } from '../../interfaces/cli/results/text-table.ts'
import { sampleFlags } from '../../interfaces/cli/sample/sample-flags.ts'
import { screenOf } from '../../interfaces/cli/seed/screen.ts'

export default class GenerateRow extends BaseCommand {
  static override summary = 'show one row of the bank by its key'
  static override description =
    'Makes the life that the row belongs to, and nobody else: the row is the same as seed all would make. The values of a key of several columns are parted by commas. Needs no database.'
  static override enableJsonFlag = true
  static override examples = [
    '<%= config.bin %> generate row accounts_db.customers CUST-0000000042',
    '<%= config.bin %> generate row loans CUST-0000000042 --json',
  ]
  static override args = {
    table: Args.string({ required: true, description: 'a table of the bank' }),
    key: Args.string({ required: true, description: 'the value of its primary key' }),
  }
  static override flags = sampleFlags

  override async run(): Promise<object> {
    const { args, flags } = await this.parse(GenerateRow)
    const { domainNamed } = await import('../../domains/domains.ts')
    const { rowOfKey } = await import('../../services/sample/life-of-key.ts')
    const { sampleObjects } = await import('../../interfaces/cli/sample/sample-text.ts')
    const request = { ...args, seed: flags.seed, asOf: flags['as-of'], scale: flags.scale }
    const sample = rowOfKey(domainNamed('bank'), request, systemClock)
    this.log(renderRecords(sample, screenOf(this.settings)))
    return { table: sample.table, row: sampleObjects(sample)[0] }
  }
}
