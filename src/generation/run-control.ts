/** What a run asks before each unit: whether to go on, and when. */
export interface RunControl {
  /**
   * Waits while the run is paused, or ahead of its rate.
   *
   * @param rows how many the unit has; they count against the rate
   * @returns `stop` when the run is to end at this boundary
   */
  beforeUnit(rows: number): Promise<'go' | 'stop'>
}

/** What a run has been told from outside. */
export interface RunWishes {
  readonly command: 'pause' | 'stop' | null
  /** Null for as many as it can. */
  readonly rateRowsPerSecond: number | null
}
