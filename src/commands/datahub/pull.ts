import { writeFile } from 'node:fs/promises'
import { Flags } from '@oclif/core'
import { catalogueFlags, toCatalogueWish } from '../../interfaces/cli/datahub/catalogue-flags.ts'
import { catalogueText, catalogueTotals } from '../../interfaces/cli/datahub/catalogue-report.ts'
import { ServerCommand } from '../../interfaces/cli/datahub/server-command.ts'
import {
  type CatalogueDocument,
  catalogueDocument,
} from '../../services/datahub/catalogue/catalogue-document.ts'
import { readCatalogue } from '../../services/datahub/catalogue/read-catalogue.ts'

export default class DatahubPull extends ServerCommand {
  static override summary = 'write what the server of DataHub knows of tables and columns to a file'
  static override description =
    'The same as list-tables --with-columns --format yaml, into a file: what people wrote in DataHub comes before what the source said. Give the minified form to a language model that is to write queries.'
  static override examples = [
    '<%= config.bin %> datahub pull',
    '<%= config.bin %> datahub pull -d bank --minified --out bank.yaml',
    '<%= config.bin %> datahub pull --platform postgres --format json --out -',
  ]
  static override flags = {
    ...catalogueFlags,
    out: Flags.string({
      default: 'catalogue.yaml',
      helpValue: '<file>',
      summary: 'where to write it; - for the terminal',
    }),
    format: Flags.option({
      options: ['yaml', 'json'] as const,
      default: 'yaml',
      summary: 'how to write it',
    })(),
  }

  override async run(): Promise<CatalogueDocument> {
    const { flags } = await this.parse(DatahubPull)
    const onProgress = (count: number) => {
      if (process.stderr.isTTY && !this.jsonEnabled()) this.logToStderr(`  ${count} read`)
    }
    const wish = { ...toCatalogueWish(flags, true), onProgress }
    const tables = await readCatalogue(this.clientFor(flags), wish)
    const document = catalogueDocument(tables, flags.minified)
    const text = catalogueText(document, flags.format)
    if (flags.out === '-') this.log(text)
    else {
      await writeFile(flags.out, `${text}\n`)
      this.log(catalogueTotals(tables))
      this.log(`Wrote ${flags.out}`)
    }
    return document
  }
}
