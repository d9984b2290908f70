/** Texts, one to a line (a backslash at the end of a line goes on in the next), in order, frozen. */
export const lineList = (list: string): readonly string[] =>
  Object.freeze(
    list
      .split('\n')
      .map((entry) => entry.replace(/\s+/g, ' ').trim())
      .filter((entry) => entry !== ''),
  )
