/** What refusals say that docs/generate-limits.md tells of, under "What is refused". */
const LIMITS: readonly RegExp[] = [
  /found no row at all/,
  /found room for \d+/,
  /which compares .*; expected/,
  /attempts that all break/,
  /found no row that its references could all point at/,
  /found no row of .* could point at/,
  /expected the database to take sample rows/,
  /found NULL from/,
  /found hash partitions that do not take every row/,
  /found partitions by an expression and none for the rest/,
  /that gives many rows the same value/,
]

/** Whether each refusal is one that the docs tell of. */
export const isNamedLimit = (messages: readonly string[]): boolean =>
  messages.slice(1).every((message) => LIMITS.some((limit) => limit.test(message)))
