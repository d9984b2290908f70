const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/

/**
 * The boundaries of bins of equal width from the least to the greatest value, exactly: decimals in, decimals with one
 * more digit out. One bin where all values are equal.
 */
export function histogramBounds(least: string, greatest: string, bins: number): readonly string[] {
  const digits = Math.max(decimalsOf(least), decimalsOf(greatest)) + 1
  const from = scaled(least, digits)
  const width = scaled(greatest, digits) - from
  if (width === 0n) return [least, greatest]
  return Array.from({ length: bins + 1 }, (_, i) =>
    printed(from + (width * BigInt(i)) / BigInt(bins), digits),
  )
}

const decimalsOf = (text: string): number => DECIMAL.exec(text)?.[3]?.length ?? 0

function scaled(text: string, digits: number): bigint {
  const [, sign, whole = '', fraction = ''] = DECIMAL.exec(text) ?? []
  const value = BigInt(whole + fraction.padEnd(digits, '0'))
  return sign === '-' ? -value : value
}

function printed(value: bigint, digits: number): string {
  const text = (value < 0n ? -value : value).toString().padStart(digits + 1, '0')
  const decimal = `${text.slice(0, -digits)}.${text.slice(-digits)}`.replace(/\.?0+$/, '')
  return value < 0n ? `-${decimal}` : decimal
}
