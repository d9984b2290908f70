/**
 * What production looks like in a host or database name: the one place to add a pattern. Each is held against the
 * name in lower case, with words that touch in camel case already parted by a dash.
 */
export const productionPatterns: readonly RegExp[] = [
  // A word of its own, with or without a number: prod-1, db.prd.internal, bank_live, produktion.
  /(^|[^a-z])(prod|prd|live|production|produktion|produccion|producao|produzione)\d*($|[^a-z0-9])/,
  // Grown together at the end: bankprod, db01prod, bankproduction; but not reproduction.
  /(?<!re)prod(uction)?\d*($|[^a-z0-9])/,
  // Grown together at the beginning, with what follows in such names.
  /(^|[^a-z])prod(db|pg|sql|postgres|bank|data|cluster|server|env|eu|us|ap|east|west|rw|ro)/,
]

/** Says plainly that it is not production; taken away before the patterns look. */
const notProduction = /(^|[^a-z])(non|not|pre)[-_ ]?prod(uction)?\d*(?=$|[^a-z0-9])/g

/** What looked like production, in the words of the address. */
export type ProductionSign = { readonly part: 'host' | 'database'; readonly name: string }

/** The sign of production in an address, or undefined where there is none. */
export function findProductionSign(address: {
  readonly host: string
  readonly database: string
}): ProductionSign | undefined {
  if (looksLikeProduction(address.host)) return { part: 'host', name: address.host }
  if (looksLikeProduction(address.database)) return { part: 'database', name: address.database }
  return undefined
}

function looksLikeProduction(name: string): boolean {
  const parted = name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(notProduction, '$1')
  return productionPatterns.some((pattern) => pattern.test(parted))
}
