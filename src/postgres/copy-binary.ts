const SIGNATURE = [0x50, 0x47, 0x43, 0x4f, 0x50, 0x59, 0x0a, 0xff, 0x0d, 0x0a, 0x00]
const FLAGS_AND_EXTENSION_BYTES = 8

/** What a stream of COPY BINARY begins with: signature, flags and the length of an extension that is not there. */
export const copyBinaryHeader = new Uint8Array([...SIGNATURE, ...new Uint8Array(FLAGS_AND_EXTENSION_BYTES)])

/** What it ends with: a row of -1 fields. */
export const copyBinaryTrailer = new Uint8Array([0xff, 0xff])

/** Rows in COPY BINARY, framed as a whole stream. */
export function* framedRows(chunks: Iterable<Uint8Array>): Generator<Uint8Array> {
  yield copyBinaryHeader
  yield* chunks
  yield copyBinaryTrailer
}
