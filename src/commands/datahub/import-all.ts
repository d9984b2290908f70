import { DhubError } from '../../core/errors.ts'
import { ImportCommand } from '../../interfaces/cli/datahub/import-command.ts'
import { dryRunFlag, importArgs } from '../../interfaces/cli/datahub/import-flags.ts'
import type { ImportKind, ImportResult } from '../../services/datahub/import-vocabulary.ts'

/** Terms name domains, so those come first. */
const kinds: readonly ImportKind[] = ['domains', 'glossaries', 'properties']

/** What `dhub datahub import-all --json` prints. */
type ImportAllDocument = {
  readonly imports: readonly ImportResult[]
  readonly failures: readonly { readonly kind: ImportKind; readonly problem: string }[]
}

export default class DatahubImportAll extends ImportCommand {
  static override summary = 'send domains, glossary and structured properties to the server of DataHub'
  static override description =
    'Goes on when a file is missing or wrong, tells each such failure, and ends with exit code 1 then.'
  static override examples = [
    '<%= config.bin %> datahub import-all',
    '<%= config.bin %> datahub import-all databases/imports/bank --dry-run',
  ]
  static override args = importArgs
  static override flags = dryRunFlag

  override async run(): Promise<ImportAllDocument> {
    const { args, flags } = await this.parse(DatahubImportAll)
    const imports: ImportResult[] = []
    const failures: { kind: ImportKind; problem: string }[] = []
    for (const kind of kinds) {
      try {
        imports.push(await this.import(kind, args.path, flags))
      } catch (error) {
        // A server that is not there is not there for the next file either.
        if (!(error instanceof DhubError) || error.kind !== 'user') throw error
        failures.push({ kind, problem: error.message })
        this.warn(error.message)
      }
    }
    if (failures.length > 0) process.exitCode = 1
    return { imports, failures }
  }
}
