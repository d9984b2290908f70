import { Args } from '@oclif/core'
import { systemClock } from '../../core/clock.ts'
import { BaseCommand } from '../../interfaces/cli/base-command.ts'
import { lifeText } from '../../interfaces/cli/sample/life-text.ts'
import { sampleFlags } from '../../interfaces/cli/sample/sample-flags.ts'
import { screenOf } from '../../interfaces/cli/seed/screen.ts'

export default class GenerateLife extends BaseCommand {
  static override summary = 'show all that the bank would know about one customer or employee'
  static override description =
    'Makes one life out of as many as there are, and nobody else: schema by schema, every row of theirs, the same as seed all would make. Needs no database.'
  static override enableJsonFlag = true
  static override examples = [
    '<%= config.bin %> generate life CUST-0000000042',
    '<%= config.bin %> generate life CUST-0099999999 --scale 100000',
    '<%= config.bin %> generate life EMP-0000000007 --json',
  ]
  static override args = {
    key: Args.string({ required: true, description: 'the key of a customer or employee' }),
  }
  static override flags = sampleFlags

  override async run(): Promise<object> {
    const { args, flags } = await this.parse(GenerateLife)
    const { domainNamed } = await import('../../domains/domains.ts')
    const { lifeOfKey } = await import('../../services/sample/life-of-key.ts')
    const { sampleObjects } = await import('../../interfaces/cli/sample/sample-text.ts')
    const request = { key: args.key, seed: flags.seed, asOf: flags['as-of'], scale: flags.scale }
    const samples = lifeOfKey(domainNamed('bank'), request, systemClock)
    this.log(lifeText(samples, screenOf(this.settings)))
    return {
      key: args.key,
      tables: samples.map((sample) => ({ table: sample.table, rows: sampleObjects(sample) })),
    }
  }
}
