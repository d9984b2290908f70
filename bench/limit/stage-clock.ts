import type { RunEvent } from '../../src/core/event.ts'
import { readTreeUsage } from '../process-tree.ts'

/** What one stage of a run took, on the clock and of the processors. */
export interface StageTime {
  readonly stage: string
  readonly seconds: number
  /** Of dhub, all threads. */
  readonly clientCpuSeconds: number
  /** Of dhub's main thread, which moves the bytes. */
  readonly mainThreadSeconds: number
  readonly serverCpuSeconds: number
}

interface Reading {
  readonly at: number
  readonly client: number
  readonly main: number
  readonly server: number
}

/**
 * Cuts a run into stages by the events that it tells: each lasts from the end of the one before, so that together they
 * are the whole command.
 */
export class StageClock {
  readonly #server: number
  readonly #stages: StageTime[] = []
  readonly #began: number
  #last: Reading
  #client: Reading | undefined

  constructor(serverProcessNumber: number) {
    this.#server = serverProcessNumber
    this.#began = performance.now()
    this.#last = { at: 0, client: 0, main: 0, server: this.#serverSeconds() }
  }

  /** Takes a line of `--events`; others are let be. */
  hear(line: string, processNumber: number): void {
    if (!line.startsWith('{')) return
    const stage = stageEndedBy(JSON.parse(line) as RunEvent, this.#stages.length === 0)
    if (stage !== undefined) this.#end(stage, this.#read(processNumber))
  }

  /** @param clientCpuSeconds of the whole run, as last seen before the process was gone */
  finish(clientCpuSeconds: number): readonly StageTime[] {
    const { main, client } = this.#client ?? this.#last
    this.#end('exit', { ...this.#now(), client: Math.max(client, clientCpuSeconds), main })
    return this.#stages
  }

  #end(stage: string, reading: Reading): void {
    const last = this.#last
    // Phases go on side by side and end shortly after one another: together they are one stage.
    const known = this.#stages.at(-1)?.stage === stage ? this.#stages.pop() : undefined
    this.#stages.push({
      stage,
      seconds: reading.at - last.at + (known?.seconds ?? 0),
      clientCpuSeconds: reading.client - last.client + (known?.clientCpuSeconds ?? 0),
      mainThreadSeconds: reading.main - last.main + (known?.mainThreadSeconds ?? 0),
      serverCpuSeconds: reading.server - last.server + (known?.serverCpuSeconds ?? 0),
    })
    this.#last = reading
  }

  #read(processNumber: number): Reading {
    const usage = readTreeUsage(processNumber)
    const client = usage?.cpuSeconds ?? this.#last.client
    this.#client = { ...this.#now(), client, main: usage?.mainThreadSeconds ?? this.#last.main }
    return this.#client
  }

  #now() {
    return { at: (performance.now() - this.#began) / 1000, server: this.#serverSeconds() }
  }

  #serverSeconds(): number {
    return readTreeUsage(this.#server)?.cpuSeconds ?? 0
  }
}

/** The first stage's beginning ends the start; rows end with their phases, and stages end themselves. */
function stageEndedBy(event: RunEvent, isFirst: boolean): string | undefined {
  if (isFirst && event.type === 'stage-started') return 'start and connect'
  if (event.type === 'phase-finished') return 'all rows'
  return event.type === 'stage-finished' ? event.title : undefined
}
