import { createRequire } from 'node:module'
import type { ChalkInstance } from 'chalk'
import type { Config } from '../../config.ts'

/**
 * Colours for one output: none where it is piped or `NO_COLOR` is set, unless `FORCE_COLOR` asks for them.
 * chalk is loaded only here, so that a command without colours does not pay for it.
 */
export function colorsFor(stream: { readonly isTTY?: boolean }, config: Config): ChalkInstance {
  const { Chalk, supportsColor } = createRequire(import.meta.url)('chalk') as typeof import('chalk')
  if (config.hasNoColor) return new Chalk({ level: 0 })
  if (config.forcedColor !== undefined) return new Chalk({ level: forcedLevel(config.forcedColor) })
  if (stream.isTTY !== true) return new Chalk({ level: 0 })
  return new Chalk({ level: supportsColor === false ? 0 : supportsColor.level })
}

function forcedLevel(value: string): 0 | 1 | 2 | 3 {
  if (value === 'false' || value === '0') return 0
  if (value === '2') return 2
  return value === '3' ? 3 : 1
}
