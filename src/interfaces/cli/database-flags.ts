import { Flags } from '@oclif/core'

/** Where to connect, on every command that does. */
export const connectionFlags = {
  'database-url': Flags.string({
    helpValue: '<url>',
    helpGroup: 'CONNECTION',
    summary: 'where to connect; else DATABASE_URL, the POSTGRES_* variables, the embedded server',
  }),
}

/** Which part of the server a command looks at. */
export const databaseFlag = {
  database: Flags.string({
    char: 'd',
    helpValue: '<name>',
    summary: 'a schema such as loans_db, or a database of the server',
  }),
}
