/**
 * The real names of one trade. How strictly a name is looked for depends on what else it could mean:
 *
 * - `distinctive`: means nothing else. Found in any spelling, spacing, case and plural; from six letters on
 *   also with one letter wrong.
 * - `phrases`: several everyday words ("Best Buy", "New Balance"). Found where every word is capitalised, or
 *   as the whole of a text.
 * - `ordinary`: also an English word, a place or a surname. Found only where it is unmistakable: beside one of
 *   the companions ("Chase Bank"), as the whole of a text, or capitalised after a lower-case word ("at
 *   Target"); the last two not in columns of people's names and places.
 * - `personal`: reads like a person ("Raymond James"). Found beside a companion, or as the whole of a text
 *   that is not in a column of people's names.
 */
export type BrandTrade = {
  readonly trade: string
  readonly distinctive: readonly string[]
  readonly phrases: readonly string[]
  readonly ordinary: readonly string[]
  readonly personal: readonly string[]
  /** Words that, next to an ordinary or personal name, leave no doubt. Lower case. */
  readonly companions: readonly string[]
}

const split = (list: string | undefined): readonly string[] =>
  (list ?? '')
    .split(',')
    .map((entry) => entry.replace(/\s+/g, ' ').trim())
    .filter((entry) => entry !== '')

/** A trade from comma-separated lists. */
export const brandTrade = (
  trade: string,
  lists: {
    distinctive?: string
    phrases?: string
    ordinary?: string
    personal?: string
    companions?: string
  },
): BrandTrade => ({
  trade,
  distinctive: split(lists.distinctive),
  phrases: split(lists.phrases),
  ordinary: split(lists.ordinary),
  personal: split(lists.personal),
  companions: split(lists.companions),
})
