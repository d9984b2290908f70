/**
 * The real names of one trade. How strictly a name is looked for depends on what else it could mean:
 *
 * - `distinctive`: means nothing else. Found in any spelling, spacing, case and plural; from six letters on
 *   also with one letter wrong.
 * - `ordinary`: also an English word, a place or a surname. Found only where it is unmistakable: beside one of
 *   the companions ("Chase Bank"), as the whole of a text, or capitalised after a lower-case word ("at Target");
 *   the last two not in columns of people's names and places.
 * - `personal`: reads like a person ("Raymond James"). Found beside a companion, or as the whole of a text that
 *   is not in a column of people's names.
 */
export type BrandTrade = {
  readonly trade: string
  readonly distinctive: readonly string[]
  readonly ordinary: readonly string[]
  readonly personal: readonly string[]
  /** Words that, next to an ordinary or personal name, leave no doubt. Lower case. */
  readonly companions: readonly string[]
}

const split = (list: string | undefined): readonly string[] =>
  (list ?? '')
    .split(/[,\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')

/** A trade from comma-separated lists. */
export const brandTrade = (
  trade: string,
  lists: { distinctive?: string; ordinary?: string; personal?: string; companions?: string },
): BrandTrade => ({
  trade,
  distinctive: split(lists.distinctive),
  ordinary: split(lists.ordinary),
  personal: split(lists.personal),
  companions: split(lists.companions),
})
