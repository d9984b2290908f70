/** Names of tables that have to be quoted. */
export const ODD_TABLES = [
  'Order',
  'user',
  'a.b',
  'with space',
  'say "hi"',
  'größe',
  '日本',
  'table',
  "it's",
  'UPPER',
  'percent%',
  'back\\slash',
  `long_${'name_'.repeat(11)}end`,
] as const

/** Names of columns that have to be quoted. */
export const ODD_COLUMNS = [
  'select',
  'Mixed Case',
  'x.y',
  'group',
  'naïve',
  'q"uote',
  'end',
  '1st',
  'tab\tbed',
  'dollar$',
  "quo'te",
  '名前',
  'xmin_',
  `col_${'long_'.repeat(11)}end`,
] as const

const bytesMax = 63

/** The name without its quotes. */
const unquoted = (name: string): string =>
  name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name

/** Names, quoted or not, joined to one as SQL takes it. */
export function nameFrom(...parts: readonly string[]): string {
  let name = parts.map(unquoted).join('_')
  while (Buffer.byteLength(name) > bytesMax) name = name.slice(1)
  return /^[a-z_][a-z0-9_]*$/.test(name) && parts.every((part) => !part.startsWith('"')) ? name : quoted(name)
}

/** A name in quotes. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
