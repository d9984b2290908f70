const units = ['B', 'kB', 'MB', 'GB', 'TB'] as const
const step = 1024

/** A size as people read it: `512 B`, `1.4 MB`, `23 GB`. */
export function humanSize(bytes: number): string {
  let size = bytes
  let index = 0
  while (size >= step && index < units.length - 1) {
    size /= step
    index += 1
  }
  const digits = index === 0 || size >= 10 ? 0 : 1
  return `${size.toFixed(digits)} ${units[index]}`
}

/** A whole number with its thousands apart: `1,234,567`. */
export function humanCount(count: number): string {
  return String(count).replaceAll(/\B(?=(\d{3})+$)/g, ',')
}

/** A span of time as people read it: `45 s`, `3 min`, `5 h 12 min`, `2 d 4 h`. */
export function humanDuration(seconds: number): string {
  const whole = Math.floor(seconds)
  if (whole < 60) return `${whole} s`
  const minutes = Math.floor(whole / 60)
  if (minutes < 60) return `${minutes} min`
  const hours = Math.floor(minutes / 60)
  if (hours < 24) return `${hours} h ${minutes % 60} min`
  return `${Math.floor(hours / 24)} d ${hours % 24} h`
}
