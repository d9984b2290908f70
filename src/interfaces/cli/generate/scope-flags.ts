import { Flags } from '@oclif/core'

/** Which part of a database to learn, the same on every command that does. */
export const scopeFlags = {
  schema: Flags.string({
    multiple: true,
    multipleNonGreedy: true,
    default: [],
    helpValue: '<name>',
    summary: 'a schema, or a pattern such as "sales_*"; may be given again; all of the user’s by default',
  }),
  table: Flags.string({
    multiple: true,
    multipleNonGreedy: true,
    default: [],
    helpValue: '<name>',
    summary: 'a table, with its schema or without, or a pattern such as "sales.order*"; may be given again',
  }),
}
