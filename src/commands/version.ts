import { BaseCommand } from '../interfaces/cli/base-command.ts'

/** What `dhub version --json` prints. */
export type VersionDocument = {
  readonly dhub: string
  readonly node: string
  readonly platform: string
}

export default class Version extends BaseCommand {
  static override summary = 'print the version of dhub and what it runs on'
  static override enableJsonFlag = true
  static override examples = ['<%= config.bin %> version', '<%= config.bin %> version --json']

  override async run(): Promise<VersionDocument> {
    await this.parse(Version)
    const document = {
      dhub: this.config.version,
      node: process.versions.node,
      platform: `${this.config.platform}-${this.config.arch}`,
    }
    this.log(`dhub ${document.dhub} on Node ${document.node}, ${document.platform}`)
    return document
  }
}
