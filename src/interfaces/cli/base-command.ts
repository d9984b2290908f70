import { Command } from '@oclif/core'

/** What every dhub command shares. */
export abstract class BaseCommand extends Command {}
