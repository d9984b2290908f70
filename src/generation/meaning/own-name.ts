import type { CatalogTable } from '../../core/catalog/catalog.ts'
import { ABBREVIATIONS } from './abbreviations.ts'
import { TRANSLATIONS } from './translations.ts'

const COLUMNS_MIN = 4
const PREFIX_MAX = 4
/** So many of the columns have it, keys of other tables aside. */
const SHARE_MIN = 0.75

const prefixes = new WeakMap<CatalogTable, string>()

/** The name of a column without the letters that all columns of its table begin with: `CMCITY`, `CMZIP`. */
export function ownNameOf(table: CatalogTable, name: string): string {
  let prefix = prefixes.get(table)
  if (prefix === undefined) {
    prefix = prefixOf(table.columns.map((column) => column.name.toLowerCase()))
    prefixes.set(table, prefix)
  }
  const isPrefixed = prefix !== '' && name.toLowerCase().startsWith(prefix) && name.length > prefix.length + 1
  return isPrefixed ? name.slice(prefix.length).replace(/^_+/, '') : name
}

function prefixOf(names: readonly string[]): string {
  if (names.length < COLUMNS_MIN) return ''
  for (let length = PREFIX_MAX; length >= 2; length--) {
    const counts = Map.groupBy(names, (name) => name.slice(0, length))
    for (const [prefix, some] of counts) {
      const word = prefix.replace(/_$/, '')
      const isWord =
        word in ABBREVIATIONS || word in TRANSLATIONS || !/^[a-z]/.test(word) || prefix.startsWith('_')
      if (!isWord && some.length >= names.length * SHARE_MIN && some.length >= COLUMNS_MIN) return prefix
    }
  }
  return ''
}
