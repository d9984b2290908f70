const shortNames: readonly (readonly [RegExp, string])[] = [
  [/^character varying/, 'varchar'],
  [/^character(?=\W|$)/, 'char'],
  [/^bit varying/, 'varbit'],
  [/^double precision/, 'double'],
  [/^(timestamp|time)(\(\d\))? with time zone/, '$1tz$2'],
  [/^(timestamp|time)(\(\d\))? without time zone/, '$1$2'],
]

/** A type as people write it, without its schema: `timestamptz` for `timestamp with time zone`. */
export function shortType(typeSql: string): string {
  const bare = typeSql.replace(/^(?:"(?:[^"]|"")+"|[^"\s.(]+)\.(?=\S)/, '')
  for (const [long, short] of shortNames) {
    if (long.test(bare)) return bare.replace(long, short)
  }
  return bare
}
