import { Flags } from '@oclif/core'
import { UserError } from '../../core/errors.ts'
import { catalogueFlags, toCatalogueWish } from '../../interfaces/cli/datahub/catalogue-flags.ts'
import {
  catalogueTable,
  catalogueText,
  catalogueTotals,
  columnDetails,
  columnsTable,
  tableHeading,
} from '../../interfaces/cli/datahub/catalogue-report.ts'
import { ServerCommand } from '../../interfaces/cli/datahub/server-command.ts'
import {
  type CatalogueDocument,
  catalogueDocument,
} from '../../services/datahub/catalogue/catalogue-document.ts'
import type { CatalogueTable } from '../../services/datahub/catalogue/catalogue-table.ts'
import { readCatalogue } from '../../services/datahub/catalogue/read-catalogue.ts'

export default class DatahubListTables extends ServerCommand {
  static override summary = 'list the tables that the server of DataHub knows, of all platforms'
  static override description =
    'Reads the catalogue page by page. What people wrote there comes before what the source said. With --with-columns each column comes with its type, keys, properties and figures of the latest profile; --minified leaves out of that what a writer of queries does not need.'
  static override examples = [
    '<%= config.bin %> datahub list-tables',
    '<%= config.bin %> datahub list-tables -d bank --with-columns',
    '<%= config.bin %> datahub list-tables -d bank --format yaml --minified',
  ]
  static override flags = {
    ...catalogueFlags,
    'with-columns': Flags.boolean({ summary: 'with columns, keys, properties and profiles' }),
    format: Flags.option({
      options: ['table', 'yaml', 'json'] as const,
      default: 'table',
      summary: 'for people, or for programs',
    })(),
  }

  override async run(): Promise<CatalogueDocument> {
    const { flags } = await this.parse(DatahubListTables)
    const { format, minified } = flags
    if (minified && format === 'table' && !this.jsonEnabled())
      throw new UserError('Cannot show a minified table: found --minified alone; expected it with --format', [
        'Add --format yaml or --format json',
      ])
    const hasColumns = flags['with-columns'] || minified
    const tables = await readCatalogue(this.clientFor(flags), toCatalogueWish(flags, hasColumns))
    const document = catalogueDocument(tables, minified)
    if (format === 'table') this.#showTables(tables, hasColumns)
    else this.log(catalogueText(document, format))
    return document
  }

  #showTables(tables: readonly CatalogueTable[], hasColumns: boolean): void {
    if (hasColumns) for (const table of tables) this.#showColumns(table)
    else if (tables.length > 0) this.showTable(catalogueTable(tables))
    this.log(catalogueTotals(tables))
  }

  #showColumns(table: CatalogueTable): void {
    const columns = table.columns ?? []
    this.log(tableHeading(table))
    if (columns.length > 0) this.showTable(columnsTable(columns))
    this.log([...columnDetails(columns), ''].join('\n'))
  }
}
