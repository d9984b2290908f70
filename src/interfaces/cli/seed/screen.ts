import type { Config } from '../../../config.ts'
import { colorsFor } from '../colors.ts'
import type { TextScreen } from '../results/text-table.ts'

/** The terminal that stdout is, or a pipe of any width. */
export function screenOf(config: Config): TextScreen {
  const { stdout } = process
  return { width: stdout.isTTY ? stdout.columns : undefined, colors: colorsFor(stdout, config) }
}
