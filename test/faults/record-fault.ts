import { appendFileSync } from 'node:fs'

/** A row of the table in docs/internals/faults.md. */
export interface FaultFigures {
  readonly fault: string
  readonly times: number
  /** How often the fault met a load that was under way. */
  readonly midLoad: number
  readonly outcome: string
}

/** Hands figures to the script that writes the table; without one, prints them. */
export function recordFault(figures: FaultFigures): void {
  const file = process.env.DHUB_FAULTS_FILE
  const line = JSON.stringify(figures)
  if (file === undefined) process.stdout.write(`faults: ${line}\n`)
  else appendFileSync(file, `${line}\n`)
}
