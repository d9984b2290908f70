import { Command, Flags, type Interfaces, ux } from '@oclif/core'
import type { Logger } from 'pino'
import { type Config, readConfig } from '../../config.ts'
import { redactSecrets } from '../../core/redact-secrets.ts'
import { colorsFor } from './colors.ts'
import { withEnvironmentFlags } from './environment-flags.ts'
import { errorDocument, isReported, markReported, reportError } from './error-report.ts'
import { LOG_LEVELS, type LogOptions, openLogger } from './logger.ts'
import { maskArguments } from './mask-arguments.ts'
import { renderError } from './render-error.ts'

type Values = Interfaces.OutputFlags<Interfaces.FlagInput>

/**
 * What every dhub command shares: flags that the environment may give, one log, one place where errors become text
 * and exit codes. A command with `enableJsonFlag` returns its one JSON document from `run`.
 */
export abstract class BaseCommand extends Command {
  static override baseFlags = {
    'log-level': Flags.option({
      options: LOG_LEVELS,
      default: 'warn',
      helpGroup: 'GLOBAL',
      summary: 'how much to log, as JSON lines on stderr or in --log-file',
    })(),
    'log-file': Flags.string({
      helpGroup: 'GLOBAL',
      helpValue: '<file>',
      summary: 'append the log to this file',
    }),
  }

  /** The environment, as config.ts read it. */
  protected settings: Config = readConfig()
  #logOptions: LogOptions = { level: 'warn', file: undefined }
  #logger: Logger | undefined

  /** The log of this command; opened when first asked for. */
  protected get logger(): Logger {
    this.#logger ??= openLogger(this.#logOptions)
    return this.#logger
  }

  override async init(): Promise<void> {
    await super.init()
    const { flags, baseFlags, enableJsonFlag } = this.ctor
    const json = enableJsonFlag ? { json: { type: 'boolean' as const } } : {}
    this.argv = withEnvironmentFlags(this.argv, { ...baseFlags, ...json, ...flags }, this.settings.flagValues)
  }

  protected override async parse<F extends Values, B extends Values, A extends Values>(
    options?: Interfaces.Input<F, B, A>,
    argv?: string[],
  ): Promise<Interfaces.ParserOutput<F, B, A>> {
    const parsed = await super.parse(options, argv)
    const { 'log-level': level, 'log-file': file } = parsed.flags as Partial<Record<string, string>>
    const log = { level: LOG_LEVELS.find((one) => one === level) ?? 'warn', file }
    if (file !== undefined) this.#logger = openLogger(log)
    this.#logOptions = log
    this.#logger?.info({ command: this.id, argv: maskArguments(this.argv) }, 'command started')
    return parsed
  }

  /** Warns on stderr, in the look of errors; under `--json` only in the log. */
  override warn(input: string | Error): string | Error {
    const message = redactSecrets(typeof input === 'string' ? input : input.message)
    if (this.#logOptions.file !== undefined) this.logger.warn(message)
    const colors = colorsFor(process.stderr, this.settings)
    if (!this.jsonEnabled()) process.stderr.write(`${colors.yellow.bold('Warning:')} ${message}\n`)
    return input
  }

  /** The one place where an error becomes text, or under `--json` a document, and an exit code. */
  protected override async catch(error: Error): Promise<never> {
    if ('code' in error && error.code === 'EEXIT') throw error
    // A command that this one called has shown it.
    if (isReported(error)) throw error
    const commandLine = `${this.config.bin} ${(this.id ?? '').replaceAll(':', ' ')}`
    const report = reportError(error, commandLine)
    if (ux.action.running) ux.action.stop('failed')
    if (this.#logOptions.file !== undefined) this.logger.error(report, 'command failed')
    if (this.jsonEnabled()) this.logJson(errorDocument(report))
    else process.stderr.write(`${renderError(report, colorsFor(process.stderr, this.settings))}\n`)
    throw markReported(error, report.exitCode)
  }

  protected override async finally(error: Error | undefined): Promise<void> {
    if (error === undefined) this.#logger?.info({ command: this.id }, 'command ended')
    await super.finally(error)
  }
}
