type Fields = Readonly<Record<string, unknown>>

/** The value without some of its fields. */
export function omit(value: Fields, ...names: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)))
}
