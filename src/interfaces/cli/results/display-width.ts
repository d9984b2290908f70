/** Characters that take two columns of a terminal: East Asian ones and emoji. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u
/** Characters that take none: marks that sit on others, joiners, variation selectors. */
const zero = /\p{Mn}|\p{Me}|\p{Cf}/u
const plain = /^[\x20-\x7e]*$/

/** How many columns of a terminal the text takes. */
export function displayWidth(text: string): number {
  if (plain.test(text)) return text.length
  let width = 0
  for (const character of text) width += zero.test(character) ? 0 : wide.test(character) ? 2 : 1
  return width
}

/** The text cut to so many columns, with an ellipsis where something is missing. */
export function truncateToWidth(text: string, width: number): string {
  if (displayWidth(text) <= width) return text
  let kept = ''
  let used = 0
  for (const character of text) {
    const more = displayWidth(character)
    if (used + more > width - 1) break
    kept += character
    used += more
  }
  return `${kept}…`
}
