import { BaseCommand } from '../interfaces/cli/base-command.ts'

export default class Version extends BaseCommand {
  static override summary = 'print the versions of dhub and of what it runs on'

  override async run(): Promise<void> {
    await this.parse(Version)
    this.log(`dhub ${this.config.version}`)
  }
}
