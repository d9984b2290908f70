import { Flags } from '@oclif/core'
import { databaseUrlFlag } from './database-url-flag.ts'

/** Where to connect, on every command that does. */
export const connectionFlags = {
  'database-url': databaseUrlFlag(),
}

/** Which part of the server a command looks at. */
export const databaseFlag = {
  database: Flags.string({
    char: 'd',
    helpValue: '<name>',
    summary: 'a schema such as loans_db, or a database of the server',
  }),
}

/** To change data all the same, where the address looks like production. */
export const productionFlag = {
  'allow-production': Flags.boolean({ summary: 'change data although the address looks like production' }),
}

/** How much a verification shows. */
export const allChecksFlag = {
  all: Flags.boolean({
    summary: 'show every check with its offenders and time, instead of a line per topic',
  }),
}
