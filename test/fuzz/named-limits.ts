/** What refusals say that docs/generate-limits.md tells of. */
const LIMITS: readonly RegExp[] = []

/** Whether each refusal is one that the docs tell of. */
export const isNamedLimit = (messages: readonly string[]): boolean =>
  messages.slice(1).every((message) => LIMITS.some((limit) => limit.test(message)))
