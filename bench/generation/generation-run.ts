/** What a process of its own is to make, and how far. */
export interface GenerationWish {
  readonly scale: number
  /** `rows`: lives and rows; `encoded`: the bytes too; `whole`: their digests too, as the product makes them. */
  readonly depth: 'rows' | 'encoded' | 'whole'
  /** Only this table, as `schema.table`. */
  readonly table?: string
  /** As `--workers`, their start included; in the very thread, and warmed up, when absent. */
  readonly workers?: number
}

/** What it took. */
export interface GenerationRun {
  readonly rows: number
  /** In the form that goes over the wire. */
  readonly bytes: number
  readonly seconds: number
  /** Of all threads of the process, those of the runtime included. */
  readonly cpuSeconds: number
}
