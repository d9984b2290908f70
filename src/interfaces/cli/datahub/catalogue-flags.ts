import { Flags } from '@oclif/core'
import type { CatalogueWish } from '../../../services/datahub/catalogue/read-catalogue.ts'

/** Which part of the catalogue a command reads. */
export const catalogueFlags = {
  database: Flags.string({
    char: 'd',
    multiple: true,
    helpValue: '<name>',
    summary: 'only tables of this database; may be given several times',
  }),
  platform: Flags.string({
    multiple: true,
    helpValue: '<name>',
    summary: 'only tables of this platform, such as postgres; all by default',
  }),
  minified: Flags.boolean({
    summary: 'only what a writer of queries needs: columns, keys, references, short lists of values',
  }),
}

/** The flags as the service takes them. */
export function toCatalogueWish(
  flags: {
    readonly database?: readonly string[] | undefined
    readonly platform?: readonly string[] | undefined
  },
  hasColumns: boolean,
): CatalogueWish {
  return { databases: flags.database ?? [], platforms: flags.platform ?? [], hasColumns }
}
