/** A record as a pack's file has it, by whoever it was written: nothing is known of it but that it is JSON. */
export interface PackRecord {
  /** The file within the pack. */
  readonly file: string
  /** Its place in the file, from 1. */
  readonly number: number
  readonly value: unknown
}
