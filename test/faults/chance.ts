const seed = Number(process.env.DHUB_FAULTS_SEED ?? Math.floor(Math.random() * 0x1_0000_0000))
process.stdout.write(`faults: DHUB_FAULTS_SEED=${seed} repeats these choices\n`)

let state = seed >>> 0

/** The next number from 0 up to 1 (mulberry32), from the seed that was printed. */
export function chance(): number {
  state = (state + 0x6d2b79f5) >>> 0
  let mixed = Math.imul(state ^ (state >>> 15), state | 1)
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
}

/** A whole number from `from` up to, without, `to`. */
export const chanceBetween = (from: number, to: number): number => from + Math.floor(chance() * (to - from))

/** Whether the long form runs: more rounds, a larger bank. */
export const isLong = process.env.DHUB_FAULTS === 'long'
