import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import { findDatabase } from '../../services/database/find-database.ts'
import { BaseCommand } from './base-command.ts'
import { colorsFor } from './colors.ts'
import { connectionFlags } from './database-flags.ts'
import { renderTable, type TextScreen, type TextTable } from './results/text-table.ts'

/** What the commands on a database share: where to connect, and tables for people. */
export abstract class DatabaseCommand extends BaseCommand {
  static override enableJsonFlag = true
  static override baseFlags = { ...BaseCommand.baseFlags, ...connectionFlags }

  /** The database that the flag and the environment name, started if it is the embedded one. */
  protected async findTarget(flags: {
    readonly 'database-url'?: string | undefined
  }): Promise<ConnectionTarget> {
    return await findDatabase(flags['database-url'], this.settings)
  }

  /** The terminal, as wide as it is; a pipe has no width. */
  protected get screen(): TextScreen {
    const width = process.stdout.isTTY ? process.stdout.columns : undefined
    return { width, colors: colorsFor(process.stdout, this.settings) }
  }

  protected showTable(table: TextTable): void {
    this.log(renderTable(table, this.screen))
  }
}
