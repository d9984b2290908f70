/** Words or short names divided by commas, in order, frozen. */
export const wordList = (list: string): readonly string[] =>
  Object.freeze(
    list
      .split(',')
      .map((entry) => entry.replace(/\s+/g, ' ').trim())
      .filter((entry) => entry !== ''),
  )
