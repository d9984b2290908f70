/** An aspect as it is kept. */
export interface KeptAspect {
  readonly value: Readonly<Record<string, unknown>>
  readonly systemMetadata: Readonly<Record<string, unknown>>
}

/** A record that was taken. */
export interface TakenRecord extends KeptAspect {
  readonly entityType: string
  readonly urn: string
  readonly aspectName: string
}

/**
 * What the stand-in remembers: every value of every aspect, the newest as the one that counts, and who made an entity.
 */
export class AspectStore {
  readonly #entities = new Map<string, Map<string, KeptAspect>>()
  readonly #series = new Map<string, Map<string, KeptAspect>>()
  readonly #older = new Map<string, KeptAspect[]>()
  readonly #makers = new Map<string, unknown>()

  put({ urn, aspectName, value, systemMetadata }: TakenRecord): void {
    const entity = this.#entities.get(urn) ?? new Map<string, KeptAspect>()
    if (!this.#entities.has(urn)) this.#makers.set(urn, systemMetadata.runId)
    const before = entity.get(aspectName)
    const history = `${urn} ${aspectName}`
    if (before !== undefined) this.#older.set(history, [...(this.#older.get(history) ?? []), before])
    this.#entities.set(urn, entity.set(aspectName, { value, systemMetadata }))
    if (value.timestampMillis === undefined) return
    const key = `${urn} ${aspectName}`
    const series = this.#series.get(key) ?? new Map<string, KeptAspect>()
    const moment = JSON.stringify([value.timestampMillis, value.messageId, value.partitionSpec])
    this.#series.set(key, series.set(moment, { value, systemMetadata }))
  }

  has(urn: string, aspectName: string): boolean {
    return this.#entities.get(urn)?.has(aspectName) === true
  }

  aspects(urn: string): ReadonlyMap<string, KeptAspect> | undefined {
    return this.#entities.get(urn)
  }

  /** All values of an aspect in time, the newest first. */
  series(urn: string, aspectName: string): readonly KeptAspect[] {
    const values = [...(this.#series.get(`${urn} ${aspectName}`)?.values() ?? [])]
    return values.sort((a, b) => Number(b.value.timestampMillis) - Number(a.value.timestampMillis))
  }

  /** The entities of a kind, or all, in the order of their names. */
  urns(entityType?: string): string[] {
    const prefix = entityType === undefined ? 'urn:li:' : `urn:li:${entityType}:`
    return [...this.#entities.keys()].filter((urn) => urn.startsWith(prefix)).sort()
  }

  /** How many aspects are kept, each moment of a series counted. */
  get size(): number {
    let count = 0
    for (const [urn, aspects] of this.#entities)
      for (const name of aspects.keys()) count += Math.max(1, this.series(urn, name).length)
    return count
  }

  delete(urn: string, aspectNames: readonly string[] = []): void {
    const names = aspectNames.length > 0 ? aspectNames : [...(this.#entities.get(urn)?.keys() ?? [])]
    for (const name of names) {
      this.#entities.get(urn)?.delete(name)
      this.#series.delete(`${urn} ${name}`)
      this.#older.delete(`${urn} ${name}`)
    }
    if (this.#entities.get(urn)?.size === 0) this.#entities.delete(urn)
  }

  /** The run whose record was the first of an entity. */
  makerOf(urn: string): unknown {
    return this.#makers.get(urn)
  }

  /** Gives an aspect the value back that it had before a run. */
  revert(urn: string, aspectName: string, runId: string): void {
    const older = this.#older.get(`${urn} ${aspectName}`) ?? []
    const kept = older.filter(({ systemMetadata }) => systemMetadata.runId !== runId)
    const value = kept.pop()
    if (value === undefined) return this.delete(urn, [aspectName])
    this.#entities.get(urn)?.set(aspectName, value)
    this.#older.set(`${urn} ${aspectName}`, kept)
  }

  /** The runs whose values count, each with how many. */
  runs(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>()
    for (const aspects of this.#entities.values())
      for (const { systemMetadata } of aspects.values()) {
        const run = typeof systemMetadata.runId === 'string' ? systemMetadata.runId : 'no-run-id-provided'
        counts.set(run, (counts.get(run) ?? 0) + 1)
      }
    return counts
  }

  /** What a run wrote: the aspects whose newest value is of it. */
  ofRun(runId: string): { readonly urn: string; readonly aspectName: string }[] {
    return [...this.#entities].flatMap(([urn, aspects]) =>
      [...aspects]
        .filter(([, { systemMetadata }]) => systemMetadata.runId === runId)
        .map(([aspectName]) => ({ urn, aspectName })),
    )
  }

  clear(): void {
    this.#entities.clear()
    this.#series.clear()
    this.#older.clear()
    this.#makers.clear()
  }
}
