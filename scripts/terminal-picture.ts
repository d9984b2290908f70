/** What a terminal shows of a text: runs of characters in one style. */
type Span = {
  readonly text: string
  readonly color: string
  readonly isBold: boolean
  readonly isDim: boolean
}

const foreground = '#d6deeb'
const palette: Readonly<Record<number, string>> = {
  30: '#5c6370',
  31: '#ff6e6e',
  32: '#7fd88f',
  33: '#f2c879',
  34: '#82aaff',
  35: '#c792ea',
  36: '#7fdbca',
  37: '#ffffff',
  90: '#8b94a7',
}
const cell = { width: 8.4, height: 19, margin: 18, bar: 34 } as const

/**
 * Draws the output of commands as an SVG that looks like a terminal.
 *
 * @param text with ANSI colours
 * @param columns the width in characters; longer lines are cut
 */
export function terminalPicture(text: string, columns: number): string {
  const lines = text.trimEnd().split('\n')
  const width = Math.ceil(columns * cell.width + 2 * cell.margin)
  const height = lines.length * cell.height + 2 * cell.margin + cell.bar
  const rows = lines.map((line, index) =>
    row(spansOf(line), cell.bar + cell.margin + (index + 0.75) * cell.height, columns),
  )
  const lights = ['#ff5f57', '#febc2e', '#28c840'].map(
    (color, index) => `<circle cx="${20 + 20 * index}" cy="18" r="6" fill="${color}"/>`,
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    '<!-- Made by `npm run picture` from what the commands print. -->',
    `<rect width="${width}" height="${height}" rx="10" fill="#0f1720"/>`,
    lights.join(''),
    `<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14">`,
    ...rows,
    '</g>',
    '</svg>',
    '',
  ].join('\n')
}

/** Each span is placed by its column, so that tables stay straight whatever font the reader has. */
function row(spans: readonly Span[], y: number, columns: number): string {
  let column = 0
  const parts = []
  for (const span of spans) {
    const text = span.text.slice(0, Math.max(0, columns - column))
    if (text.trim() !== '') parts.push(textElement({ ...span, text }, cell.margin + column * cell.width, y))
    column += span.text.length
  }
  return parts.join('')
}

function textElement({ text, color, isBold, isDim }: Span, x: number, y: number): string {
  const weight = isBold ? ' font-weight="bold"' : ''
  const opacity = isDim ? ' opacity="0.65"' : ''
  const length = ` textLength="${(text.length * cell.width).toFixed(1)}"`
  return `<text x="${x.toFixed(1)}" y="${y}" fill="${color}"${weight}${opacity}${length} xml:space="preserve">${escape(text)}</text>`
}

function spansOf(line: string): Span[] {
  const spans: Span[] = []
  let style = { color: foreground, isBold: false, isDim: false }
  // eslint-disable-next-line no-control-regex -- colours start with the escape character
  for (const [, codes, text = ''] of line.matchAll(/(?:\u001B\[([\d;]*)m)?([^\u001B]*)/g)) {
    if (codes !== undefined) style = codes.split(';').map(Number).reduce(styled, style)
    if (text !== '') spans.push({ ...style, text })
  }
  return spans
}

function styled(style: Omit<Span, 'text'>, code: number): Omit<Span, 'text'> {
  if (code === 0) return { color: foreground, isBold: false, isDim: false }
  if (code === 1) return { ...style, isBold: true }
  if (code === 2) return { ...style, isDim: true }
  if (code === 22) return { ...style, isBold: false, isDim: false }
  if (code === 39) return { ...style, color: foreground }
  return { ...style, color: palette[code] ?? style.color }
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
