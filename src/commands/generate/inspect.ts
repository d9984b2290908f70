import { Flags } from '@oclif/core'
import { DatabaseCommand } from '../../interfaces/cli/database-command.ts'
import { COLUMN_CHOICES } from '../../interfaces/cli/generate/diagram/shown-columns.ts'
import { INSPECT_ENDINGS, INSPECT_FORMATS, inspectText } from '../../interfaces/cli/generate/inspect-text.ts'
import { scopeFlags } from '../../interfaces/cli/generate/scope-flags.ts'
import { chooseFormat } from '../../interfaces/cli/results/choose-format.ts'
import { writeText, writeTextFile } from '../../interfaces/cli/results/write-text.ts'
import { learnDatabase } from '../../services/generate/learn-database.ts'
import { nestSchema, type SchemaDocument } from '../../services/generate/nested-schema.ts'

const depthMax = 8

export default class GenerateInspect extends DatabaseCommand {
  static override summary = 'show a schema: tables, keys and rules, as a table, a diagram or JSON'
  static override description =
    'Reads the catalogue of the database and changes nothing. One table alone is shown with its columns. Diagrams are Mermaid for READMEs and wikis, Graphviz, or a picture as SVG.'
  static override examples = [
    '<%= config.bin %> generate inspect --schema loans_db',
    '<%= config.bin %> generate inspect --table accounts_db.accounts',
    '<%= config.bin %> generate inspect --output schema.svg',
    '<%= config.bin %> generate inspect --table "crm_db.*" --format json --depth 3',
  ]
  static override flags = {
    ...scopeFlags,
    format: Flags.option({
      options: INSPECT_FORMATS,
      summary: 'how to show it; a table by default, else what the ending of --output stands for',
    })(),
    columns: Flags.option({
      options: COLUMN_CHOICES,
      summary: 'columns in diagrams; all of them by default, keys beyond 20 tables',
    })(),
    depth: Flags.integer({
      min: 0,
      max: depthMax,
      default: 1,
      helpValue: '<levels>',
      summary: 'in JSON: so many references deep, tables are nested in those that refer to them',
    }),
    output: Flags.string({
      char: 'o',
      helpValue: '<file>',
      summary: 'write to this file, in the format that its ending stands for',
    }),
  }

  override async run(): Promise<SchemaDocument | undefined> {
    const { flags } = await this.parse(GenerateInspect)
    const format = chooseFormat(INSPECT_ENDINGS, flags.format, flags.output)
    const target = await this.findTarget(flags)
    const catalog = await learnDatabase(target, {
      schemas: flags.schema,
      tables: flags.table,
      reach: format === 'json' || this.jsonEnabled() ? flags.depth : 1,
    })
    if (this.jsonEnabled()) return nestSchema(catalog, flags.depth)
    const { columns, depth, output } = flags
    const screen = { ...this.screen, ...(output === undefined ? {} : { width: undefined }) }
    const text = inspectText(catalog, { format, columns, depth, screen })
    if (output === undefined) await writeText(chunksOf(text), process.stdout)
    else {
      await writeTextFile(chunksOf(text), output)
      const whole = catalog.tables.filter(({ partitionOf }) => partitionOf === null)
      this.logToStderr(`Wrote ${whole.length} tables to ${output}`)
    }
    return undefined
  }
}

async function* chunksOf(text: string): AsyncGenerator<string> {
  yield text
}
