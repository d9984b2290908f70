import {
  type ImportKind,
  type ImportResult,
  importVocabulary,
} from '../../../services/datahub/import-vocabulary.ts'
import { commandRun } from '../../../services/datahub/our-runs.ts'
import { changeLines, hasFailure, outcomeLines } from './outcome-report.ts'
import { ServerCommand } from './server-command.ts'

const runOf = {
  domains: commandRun.domains,
  glossaries: commandRun.glossary,
  properties: commandRun.properties,
} as const

/** What the commands that send files to a server share. */
export abstract class ImportCommand extends ServerCommand {
  /** Sends one kind, tells what came of it, and has the command end with 1 when something was refused. */
  protected async import(
    kind: ImportKind,
    path: string,
    flags: {
      readonly server?: string | undefined
      readonly token?: string | undefined
      readonly 'dry-run': boolean
    },
  ): Promise<ImportResult> {
    const isDryRun = flags['dry-run']
    const result = await importVocabulary(
      this.clientFor(flags),
      kind,
      path,
      this.stampFor(runOf[kind], isDryRun),
    )
    if (isDryRun) for (const line of changeLines(result.outcomes)) this.log(line)
    this.log(outcomeLines(`${kind} from ${result.files.join(', ')}`, result.outcomes, isDryRun))
    if (hasFailure(result.outcomes)) process.exitCode = 1
    return result
  }
}
