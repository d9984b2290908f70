const MEBIBYTE = 1024 * 1024
const MEGABYTE = 1_000_000

/** `12.3`: seconds with as many digits as matter. */
export const seconds = (value: number): string => value.toFixed(value < 10 ? 2 : 1)

/** `0.57`, `12`: so many times another. */
export const ratio = (value: number): string => value.toFixed(value < 10 ? 2 : 0)

/** `512 MiB`, or nothing where the system does not tell. */
export const mebibytes = (bytes: number): string => (bytes > 0 ? `${Math.round(bytes / MEBIBYTE)} MiB` : '')

/** `1,234,000`: counts and rates, to four digits. */
export function thousands(value: number): string {
  const rounded = value < 10_000 ? Math.round(value) : Number(value.toPrecision(4))
  return String(rounded).replaceAll(/\B(?=(?:\d{3})+$)/g, ',')
}

/** `24 MB/s`, `0.7 MB/s`. */
export function megabytesPerSecond(bytesPerSecond: number): string {
  const megabytes = bytesPerSecond / MEGABYTE
  return `${megabytes < 10 ? megabytes.toFixed(1) : thousands(megabytes)} MB/s`
}

/** `87 %`. */
export const percent = (share: number): string => `${Math.round(share * 100)} %`
