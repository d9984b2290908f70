/**
 * Names made of a stem and an ending ("Larkhollow Bakery"): as many as asked for, all different while there
 * are at least as many stems.
 *
 * @param offset where among the stems to begin, so that two lists do not share their first names
 */
export const composeNames = (
  stems: readonly string[],
  endings: readonly string[],
  count: number,
  offset: number,
): readonly string[] =>
  Object.freeze(
    Array.from({ length: count }, (_, at) => {
      const round = Math.floor(at / stems.length)
      const stem = stems[(offset + at) % stems.length] ?? ''
      const ending = endings[(at + round * 5) % endings.length] ?? ''
      return `${stem} ${ending}`
    }),
  )
